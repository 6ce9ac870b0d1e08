import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';

/** That the project as it is passes is what `npm run typecheck` says, with which `npm test` begins. */
const parts = ['data/schema', 'method', 'packages', 'scripts', 'src', 'test', 'tools', 'package.json', 'tsconfig.json'];
let copy = '';
afterEach(() => copy !== '' && rmSync(copy, { recursive: true }));

/** What `npm run typecheck` says in a folder. */
function typecheck(folder: string): { lines: string[]; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/typecheck.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return { lines: stdout.split('\n').filter((line) => /^\S/.test(line)), status };
}

/** A copy of the project in which some places are written otherwise; gives the place of each as `file:line:column`. */
function misspell(places: readonly (readonly [file: string, right: string, wrong: string])[]): string[] {
  copy = mkdtempSync(join(tmpdir(), 'typecheck-'));
  for (const part of parts) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  return places.map(([file, right, wrong]) => {
    const text = readFileSync(file, 'utf8');
    const at = text.indexOf(right);
    if (at < 0) throw new Error(`${file}: no ${right}`);
    writeFileSync(join(copy, file), text.replace(right, wrong));
    const before = text.slice(0, at).split('\n');
    return `${file}:${before.length}:${before.at(-1)!.length + 1}`;
  });
}

test('a misspelt column is an error at its place in metric, claim, chart, component, page and chapter', () => {
  const places = misspell([
    ['scripts/metrics/list-overlap.ts', 'n]))', 'nn]))'],
    ['scripts/claims/ease-index.ts', 'capture}`', 'captuer}`'],
    ['src/charts/age-by-task.ts', "name: 'median'", "name: 'meidan'"],
    ['src/charts/library-share.ts', 'facet ===', 'fecat ==='],
    ['src/components/PackageAge.astro', 'known !== 0', 'knwon !== 0'],
    ['src/components/TopList.astro', "name: 'likes'", "name: 'lieks'"],
    ['src/components/Community.astro', 'column="share"', 'column="shaer"'],
    ['src/pages/model-datasets.astro', 'capture === capture', 'captuer === capture'],
    ['src/pages/index.astro', 'licence}</span>', 'licenec}</span>'],
    ['src/content/report/08-inside-the-models.mdx', 'unknown < row', 'unknwon < row'],
    ['src/content/report/04-needs-and-life.mdx', 'column="', 'colunm="'],
    ['src/content/report/06-comparing-models.mdx', 'metricTable', 'metricTabel'],
    ['src/content/report/09-then-and-now.mdx', "name: 'said'", "name: 'siad'"],
  ]);
  const { lines, status } = typecheck(copy);
  expect(status).toBe(1);
  expect(lines.map((line) => line.replace(/: error .*$/, '')).sort()).toEqual(places.sort());
});

test('chapters that cannot be read are errors at their places, and every other file is checked', () => {
  const places = misspell([
    ['src/content/report/04-needs-and-life.mdx', "['spread_low'", "]'spread_low'"],
    ['src/content/report/08-inside-the-models.mdx', 'unknown < row', '? < row'],
    ['src/components/TopList.astro', "name: 'likes'", "name: 'lieks'"],
  ]);
  const { lines, status } = typecheck(copy);
  expect(status).toBe(1);
  expect(lines.map((line) => line.replace(/: error.*$/, '')).sort()).toEqual(places.sort());
});

test('a metric whose rows are not those of its table is an error at the line that exports it', () => {
  const places = misspell([
    [
      'scripts/metrics/task-modalities.ts',
      "export function taskModalities({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'task-modalities'>[]",
      "export function taskModalities({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'task-use'>[]",
    ],
  ]);
  const { lines, status } = typecheck(copy);
  expect(status).toBe(1);
  expect(lines.map((line) => line.replace(/: error .*$/, ''))).toContain(places[0]);
});
