import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { captureTable } from '../../../src/data/capture-table.ts';
import { captures } from '../../../src/data/captures.ts';
import { metricTable } from '../../../src/data/metric-table.ts';
import { zoos } from '../../../src/data/zoos.ts';
import { publishedFiles } from '../../../src/data/published-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  vi.stubEnv('REPORT_DATA', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const nothing = { kind: 'none', about: 'Not captured.' };
const capture = (name: string, seen: string) =>
  JSON.stringify({
    capture: name,
    seen,
    source: 'An archive',
    licence: 'CC-BY-4.0',
    population: { models: { kind: 'whole', about: 'All.' }, spaces: nothing, datasets: nothing },
    notes: [],
    endpoint: 'replay of an archive',
    options: {},
    requests: {},
    query_file_hits: 0,
    listed: { models: 1, spaces: 0, datasets: 0 },
    commit: '',
    tables: {},
  });
/** What the error says, without the folder of this run. */
const errorOf = (act: () => unknown): string => {
  try {
    return String(act());
  } catch (error) {
    return (error as Error).message.replaceAll(folder, 'data');
  }
};

test('captures come in order of the day the Hub was seen, latest last', () => {
  write('captures/latest/capture.json', capture('latest', '2024-01-01'));
  write('captures/2026-08-06/capture.json', capture('2026-08-06', '2026-08-06'));
  write('captures/2022-02-15/capture.json', capture('2022-02-15', '2022-02-15'));
  write('captures/unfinished/models.csv', '');
  expect(captures().map((one) => one.capture)).toEqual(['2022-02-15', '2026-08-06', 'latest']);
});

test('a capture.json that does not fit its schema is an error with file and field', () => {
  write('captures/2022-02-15/capture.json', capture('2022-02-15', 'yesterday'));
  expect(errorOf(captures)).toMatch(/^data\/captures\/2022-02-15\/capture\.json: seen: /);
});

test('a table that a capture lacks is empty, a table that nobody declared is an error', () => {
  expect(captureTable('2022-02-15', 'lorenz')).toEqual([]);
  expect(errorOf(() => captureTable('2022-02-15', 'lorentz'))).toMatch(/^captures: no table "lorentz", only models, /);
});

test('a cell out of range is an error with file and line', () => {
  write(
    'captures/2022-02-15/lorenz.csv',
    'kind,by,task,measure,top,held\nmodels,all,,likes,0.01,0.5\nmodels,all,,likes,0.1,1.5\n',
  );
  expect(errorOf(() => captureTable('2022-02-15', 'lorenz'))).toBe(
    'data/captures/2022-02-15/lorenz.csv:3: held: expected a share from 0 to 1, received "1.5"',
  );
});

test('a metric that is missing is an error with the command that makes it', () => {
  expect(errorOf(() => metricTable('concentration'))).toBe(
    'data/metrics/concentration.csv: no such file\nhint: npm run metrics',
  );
});

test('a zoo.json that does not fit its schema is an error with file and field; without zoos there are none', () => {
  expect(zoos()).toEqual([]);
  write('zoo/z/zoo.json', '{"zoo":"z"}');
  expect(() => zoos()).toThrow(/zoo\.json: source: .*\nhint: npm run check/);
});

test('tables, capture.json and zoo.json are published, nothing else of data', () => {
  for (const file of [
    'captures/a/capture.json',
    'captures/a/models.csv',
    'metrics/b.csv',
    'metrics/b.csv.tmp',
    'captures/a/notes.md',
    'zoo/z/zoo.json',
    'zoo/z/zoo-models.csv',
  ])
    write(file, '');
  expect(publishedFiles()).toEqual([
    'captures/a/capture.json',
    'captures/a/models.csv',
    'metrics/b.csv',
    'zoo/z/zoo-models.csv',
    'zoo/z/zoo.json',
  ]);
});
