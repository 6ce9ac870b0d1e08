import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folders, type RowIn, type TableName } from '../../data/schema/folders.ts';
import { openFolder, type StoredFolder } from '../../data/schema/open-folder.ts';
import { easeParts } from '../../method/ease-parts.ts';
import { computeMetrics, type MetricRows } from '../../scripts/metrics/index.ts';
import { openSources } from '../../scripts/metrics/sources.ts';
import { aboutRehearsal } from '../../scripts/rehearse/about-rehearsal.ts';
import { startPackageIndex } from '../../scripts/rehearse/package-index.ts';
import { rehearsalArchive } from '../../scripts/rehearse/rehearsal-archive.ts';
import { writeArchive } from '../../scripts/sample-hub/write-archive.ts';
import { crawlHere } from './crawl-here.ts';
import { scratch } from './spawn-crawl.ts';

const DAY = '2026-08-29';
const size = { models: 450, spaces: 240, datasets: 120, seed: 1 };
const folder = scratch();
const closing: (() => Promise<void>)[] = [];
let capture: StoredFolder<'captures'>;
let metrics: MetricRows;

beforeAll(async () => {
  const archive = join(folder, 'hub');
  writeArchive(archive, aboutRehearsal(size.seed), rehearsalArchive('data', DAY, size), Infinity);
  const index = await startPackageIndex(DAY);
  closing.push(index.close);
  const options = ['--archive', archive, '--capture', 'latest', '--by', 'both', '--package-index', index.url];
  const { code, stderr } = await crawlHere(folder, [...options]);
  expect([code, stderr]).toEqual([0, stderr]);
  const data = join(folder, 'report-data');
  mkdirSync(data);
  renameSync(join(folder, 'data'), join(data, 'captures'));
  capture = openFolder('captures', join(data, 'captures', 'latest'));
  metrics = computeMetrics(openSources(data));
});
afterAll(() => Promise.all(closing.map((close) => close())));

type Column<N extends TableName<'captures'>> = keyof RowIn<'captures', N>;

test('the made-up Hub is crawled as three whole listings, seen on its day', () => {
  const { population, seen, listed, query_file_hits: hits } = capture.manifest;
  expect([population.models.kind, population.spaces.kind, population.datasets.kind]).toEqual([
    'whole',
    'whole',
    'whole',
  ]);
  expect([seen, listed, hits]).toEqual([DAY, { models: 450, spaces: 240, datasets: 120 }, 0]);
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
    const tasks = Map.groupBy(metrics['ease-parts'], ({ task }) => task);
    expect(tasks.size).toBeGreaterThanOrEqual(2);
    for (const [task, parts] of tasks) {
      const known = parts.filter(({ share, weight }) => share !== null && weight === 1).map(({ part }) => part);
      expect([task, known.sort()]).toEqual([task, easeParts.map(({ name }) => name).sort()]);
    }
  });
});

describe('apps by task', () => {
  test.each(['bytes', 'files', 'app_lines', 'requirements', 'imports'] as const)('have a known %s', (measure) => {
    const known = metrics['space-sizes'].filter(
      (row) => row.group === 'task' && row.value !== null && row.measure === measure && row.enough === true,
    );
    expect(known.length).toBeGreaterThanOrEqual(2);
    for (const { task, share } of known.map((row) => ({ task: row.value, share: row.median })))
      expect([task, share]).not.toContain(null);
  });

  test('have a known stage, hardware, likes, discussions, contributors and need of gated models', () => {
    const facets = Map.groupBy(metrics['space-life'], ({ facet }) => facet);
    expect([...facets.keys()].sort()).toEqual(['contributors', 'discussions', 'gated', 'hardware', 'likes', 'stage']);
    expect(
      facets
        .get('gated')!
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['no', 'yes']);
  });

  test('have packages with known pins, and ages by the package index', () => {
    expect(metrics['package-pins'].length).toBeGreaterThan(0);
    const [age] = metrics['package-age'];
    for (const column of ['known', 'missing', 'version_missing', 'at_latest', 'yanked'] as const)
      expect([column, age![column]]).toEqual([column, expect.any(Number)]);
    expect(age!.known).toBeGreaterThan(20);
  });
});

test('every measure of the Hub as a whole is known', () => {
  expect(new Set(metrics['hub-measures'].map(({ measure }) => measure))).toEqual(
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
