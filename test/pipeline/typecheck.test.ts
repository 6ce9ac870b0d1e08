import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A place of the project and how it is written otherwise in the copy. */
type Fault = readonly [file: string, right: string, wrong: string];

/** What the copy holds: all but the tests, which use what is spoilt and have nothing spoilt themselves. */
const parts = ['data/schema', 'frames', 'method', 'packages', 'scripts', 'src', 'tools', 'package.json'];
/** Of these, what is spoilt and not asked for by components, chapters and the tables of metrics, which all are checked. */
const include = ['data/schema', 'scripts/claims', 'scripts/statistics/cephes.d.ts', 'src/**/*.ts'];

const misspelt: readonly Fault[] = [
  ['scripts/metrics/list-overlap.ts', 'n]))', 'nn]))'],
  ['scripts/claims/ease-index.ts', 'first_models} and', 'first_moedls} and'],
  ['src/charts/age-by-task.ts', "name: 'median'", "name: 'meidan'"],
  ['src/charts/library-share.ts', 'facet ===', 'fecat ==='],
  ['src/components/PackageAge.astro', 'known !== 0', 'knwon !== 0'],
  ['src/components/TopList.astro', "name: 'likes'", "name: 'lieks'"],
  ['src/components/MostNamed.astro', 'column="spaces"', 'column="spaecs"'],
  ['src/pages/which-model.astro', 'model]!, choice', 'modle]!, choice'],
  ['src/pages/index.astro', 'capture === ranked', 'captuer === ranked'],
  ['src/content/report/22-inside-the-models.mdx', 'column="readable"', 'column="raedable"'],
  ['src/content/report/2-apps.mdx', 'column="', 'colunm="'],
  ['src/content/report/33-comparing-models.mdx', 'column="of"', 'column="fo"'],
  ['src/content/report/20-then-and-now.mdx', "name: 'verdict'", "name: 'vredict'"],
];
const unreadable: readonly Fault[] = [
  ['src/content/report/32-size-of-an-app.mdx', "['spread_low'", "]'spread_low'"],
  ['src/content/report/21-models-datasets-tasks.mdx', "'listed', task", '?, task'],
];
const ofAnotherTable: Fault = [
  'scripts/metrics/carbon-declared.ts',
  "export function carbonDeclared({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'carbon-declared'>[]",
  "export function carbonDeclared({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'task-use'>[]",
];
/** Where that metric returns its rows. */
const itsRows: Fault = ['scripts/metrics/carbon-declared.ts', 'return captures.flatMap', ''];

/** A run of tsc costs 10 s of CPU, so that one shows all faults, each in a file of its own. */
let said: { lines: string[]; status: number | null };
let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'typecheck-'));
  for (const part of parts) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const own = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as object;
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...own, include }));
  for (const [file, right, wrong] of [...misspelt, ...unreadable, ofAnotherTable])
    writeFileSync(join(copy, file), readFileSync(file, 'utf8').replace(right, wrong));
  const { stdout, stderr, status } = typecheck(copy);
  expect(stderr).toBe('');
  said = { lines: stdout.split('\n').filter((line) => /^\S/.test(line)), status };
});
afterAll(() => copy !== '' && rmSync(copy, { recursive: true }));

const typecheck = (cwd: string) => spawnSync(process.execPath, ['tools/typecheck.ts'], { cwd, encoding: 'utf8' });

test('the project as it is has no error of types', () => {
  const { stdout, stderr, status } = typecheck('.');
  expect([stdout.trim(), stderr, status]).toEqual(['', '', 0]);
});

/** The place of a fault as `file:line:column`. */
function placeOf([file, right]: Fault): string {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(right);
  if (at < 0) throw new Error(`${file}: no ${right}`);
  const before = text.slice(0, at).split('\n');
  return `${file}:${before.length}:${before.at(-1)!.length + 1}`;
}

/** What is said of the files of these faults: `file:line:column: error` and the code of tsc, if it has one. */
const saidOf = (faults: readonly Fault[]) =>
  said.lines
    .filter((line) => faults.some(([file]) => line.startsWith(`${file}:`)))
    .map((line) => /^.*?: error(?: TS\d+)?(?=: )/.exec(line)?.[0] ?? line)
    .sort();

test('a misspelt column is an error at its place in metric, claim, chart, component, page and chapter', () =>
  expect(saidOf(misspelt).map((line) => line.replace(/: error TS\d+$/, ''))).toEqual(misspelt.map(placeOf).sort()));

test('chapters that cannot be read are errors at their places, without a word of tsc about them', () =>
  expect(saidOf(unreadable)).toEqual(unreadable.map((fault) => `${placeOf(fault)}: error`).sort()));

test('a metric whose rows are not those of its table is an error at the line that exports it', () =>
  expect(saidOf([ofAnotherTable])).toEqual(
    [ofAnotherTable, itsRows].map((fault) => `${placeOf(fault)}: error TS2322`),
  ));

test('all of these are told at once, nothing else is, and the command fails', () => {
  expect(said.status).toBe(1);
  const files = [...misspelt, ...unreadable, ofAnotherTable].map(([file]) => file);
  expect([...new Set(said.lines.map((line) => line.split(':')[0]))].sort()).toEqual(files.sort());
});
