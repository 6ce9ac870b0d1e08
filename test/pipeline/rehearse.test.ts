import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folders, type MetricName, type RowIn, type TableName } from '../../data/schema/folders.ts';
import { openFolder, type StoredFolder } from '../../data/schema/open-folder.ts';
import { easeParts } from '../../method/ease-parts.ts';
import { hostileTexts } from '../../scripts/rehearse/hostile-part.ts';
import { rehearsalDay } from '../../scripts/rehearse/rehearsal-day.ts';
import { hiddenIn, liveMarkdown, liveParts } from './live-parts.ts';
import { scratch } from './spawn-crawl.ts';

/** As many models as rank every task that a chapter speaks of, and Spaces for each of these. */
const SIZE = { models: 2600, spaces: 1300, datasets: 300 };
const folder = scratch();
let rehearsed: { code: number | null; left: string[]; said: string };
let capture: StoredFolder<'captures'>;
let metrics: StoredFolder<'metrics'>;

beforeAll(async () => {
  rehearsed = await rehearse();
  capture = openFolder('captures', join(folder, 'data', 'captures', 'latest'));
  metrics = openFolder('metrics', join(folder, 'data', 'metrics'));
}, 1_800_000);

/** The command itself, with its report and its data in the scratch folder; the lines that it says of what is left. */
function rehearse(): Promise<typeof rehearsed> {
  const size = Object.entries(SIZE).flatMap(([name, count]) => [`--${name}`, String(count)]);
  const places = ['--keep', folder, '--out', join(folder, 'dist')];
  const child = spawn(process.execPath, ['scripts/rehearse.ts', '--hostile', ...size, ...places]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  return new Promise((resolve) =>
    child.once('close', (code) =>
      resolve({ code, said, left: said.split('\n').filter((line) => /^(?:left|rehearse:|check:)/.test(line)) }),
    ),
  );
}

/** Rows of a metric that rest on the made-up Hub. */
function latest<N extends MetricName>(name: N): RowIn<'metrics', N>[] {
  return metrics.table(name).filter((row) => 'capture' in row && row.capture === 'latest');
}

type Column<N extends TableName<'captures'>> = keyof RowIn<'captures', N>;

test('a whole listing fills the report: no passage of any page is unknown or older than it, and nothing alarms', () => {
  expect([rehearsed.code, rehearsed.left]).toEqual([0, []]);
});

test('the made-up Hub is crawled as three whole listings, seen on its day', () => {
  const { population, seen, listed, query_file_hits: hits } = capture.manifest;
  expect([population.models.kind, population.spaces.kind, population.datasets.kind]).toEqual([
    'whole',
    'whole',
    'whole',
  ]);
  expect([seen, listed, hits]).toEqual([rehearsalDay('data'), SIZE, 0]);
});

test('every column of every table is known of something, but for what only archives have', () => {
  // Who left is known from the second crawl on, what a source says to be removed from an archive.
  const tables = folders.captures.tables.filter(({ name }) => name !== 'departures' && name !== 'tombstones');
  const empty = tables.flatMap(({ name, columns }) => {
    const rows = capture.table(name);
    return Object.keys(columns)
      .filter((column) => rows.every((row) => row[column as keyof typeof row] === null))
      .map((column) => `${name}.${column}`);
  });
  // What stands in other files than the app file only an archive has read.
  expect(empty).toEqual([
    'spaces.moved_to',
    'spaces.source_lines',
    'space-code.kind',
    'space-code.models_mentioned',
    'space-code.modules',
  ]);
});

describe('the ease index', () => {
  test('knows all parts of every ranked task', () => {
    const tasks = Map.groupBy(latest('ease-parts'), ({ task }) => task);
    expect(tasks.size).toBeGreaterThanOrEqual(2);
    for (const [task, parts] of tasks) {
      const known = parts.filter(({ share, weight }) => share !== null && weight === 1).map(({ part }) => part);
      expect([task, known.sort()]).toEqual([task, easeParts.map(({ name }) => name).sort()]);
    }
  });
});

describe('apps by task', () => {
  test.each(['bytes', 'files', 'app_lines', 'requirements', 'imports'] as const)('have a known %s', (measure) => {
    const known = latest('space-sizes').filter(
      (row) => row.group === 'task' && row.value !== null && row.measure === measure && row.enough === true,
    );
    expect(known.length).toBeGreaterThanOrEqual(2);
    for (const { task, share } of known.map((row) => ({ task: row.value, share: row.median })))
      expect([task, share]).not.toContain(null);
  });

  test('have a known stage, hardware, likes, discussions, contributors and need of gated models', () => {
    const facets = Map.groupBy(latest('space-life'), ({ facet }) => facet);
    expect([...facets.keys()].sort()).toEqual(['contributors', 'discussions', 'gated', 'hardware', 'likes', 'stage']);
    expect(
      facets
        .get('gated')!
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['no', 'yes']);
  });

  test('have packages with known pins, and ages by the package index', () => {
    expect(latest('package-pins').length).toBeGreaterThan(0);
    const [age] = latest('package-age');
    for (const column of ['known', 'missing', 'version_missing', 'at_latest', 'yanked'] as const)
      expect([column, age![column]]).toEqual([column, expect.any(Number)]);
    expect(age!.known).toBeGreaterThan(20);
  });
});

test('every measure of the Hub as a whole is known', () => {
  expect(new Set(latest('hub-measures').map(({ measure }) => measure))).toEqual(
    new Set([
      'library',
      'standard-library',
      'licence',
      'open-licence',
      'gated',
      'custom-code',
      'eval-results',
      'model-index',
      'card',
      'card-usage',
      'space-running',
      'space-ended',
      'space-failed',
    ]),
  );
});

test('discussions and commits are those that the archive holds, unknown only of a disabled Space', () => {
  const spaces = capture.table('spaces');
  const lacking = (column: Column<'spaces'>) => spaces.filter((row) => row[column] === null);
  expect(spaces.length).toBeGreaterThan(100);
  expect(lacking('discussions')).toEqual([]);
  expect(lacking('commits').filter(({ state }) => state !== 'disabled')).toEqual([]);
  expect(spaces.some(({ contributors }) => contributors! > 1)).toBe(true);
});

describe('texts that mean harm, in a part of all records,', () => {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  test('are in the tables as they were written, and on the pages', () => {
    const licences = new Set(capture.table('models').map(({ licence }) => licence));
    expect(hostileTexts.filter((text) => licences.has(text)).length).toBeGreaterThan(5);
    expect(read('dist/task-text-generation.html')).toContain('alert(1)');
  });

  test('are text on every page, in every picture, table and file of the site, and in the data', () => {
    const written = ['dist', 'data/captures/latest', 'data/metrics', 'data/history'];
    expect(written.flatMap((dir) => liveParts(join(folder, dir)))).toEqual([]);
  });

  test('are text in the diff and at the terminal', () => {
    const diff = read('diff.md');
    expect(diff.length).toBeGreaterThan(5000);
    expect([...liveMarkdown(diff), ...hiddenIn(diff), ...hiddenIn(rehearsed.said)]).toEqual([]);
    expect(rehearsed.said).not.toMatch(/^\s*::|##\[/m);
  });
});
