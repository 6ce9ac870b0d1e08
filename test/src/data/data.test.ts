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
    folder: `captures/${name}`,
    capture: name,
    revision: '',
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
  write('captures/latest/manifest.json', capture('latest', '2024-01-01'));
  write('captures/2026-08-06/manifest.json', capture('2026-08-06', '2026-08-06'));
  write('captures/2022-02-15/manifest.json', capture('2022-02-15', '2022-02-15'));
  write('captures/unfinished.tmp/models.csv', '');
  expect(captures().map((one) => one.capture)).toEqual(['2022-02-15', '2026-08-06', 'latest']);
});

test('a manifest that does not fit its schema is an error with file and field', () => {
  write('captures/2022-02-15/manifest.json', capture('2022-02-15', 'yesterday'));
  expect(errorOf(captures)).toMatch(/^data\/captures\/2022-02-15\/manifest\.json: seen: /);
});

test('a table that a capture lacks is empty, a table that nobody declared is an error', () => {
  expect(captureTable('2022-02-15', 'lorenz')).toEqual([]);
  expect(errorOf(() => captureTable('2022-02-15', 'lorentz' as 'lorenz'))).toMatch(
    /^captures: no table "lorentz", only models, /,
  );
});

test('a cell out of range is an error with file and line', () => {
  write(
    'captures/2022-02-15/lorenz.csv',
    'kind,by,task,measure,top,held,held_without_largest\nmodels,all,,likes,0.01,0.5,\nmodels,all,,likes,0.1,1.5,\n',
  );
  expect(errorOf(() => captureTable('2022-02-15', 'lorenz'))).toBe(
    'data/captures/2022-02-15/lorenz.csv:3: held: expected a share from 0 to 1, received "1.5"',
  );
});

test('a metric that is missing is an error with the command that makes it', () => {
  expect(errorOf(() => metricTable('concentration'))).toBe('data/metrics/concentration.csv: no such file');
  expect(() => metricTable('concentration')).toThrow(expect.objectContaining({ hint: 'npm run metrics' }));
});

test(
  'the manifest of a zoo that does not fit its schema is an error with file and field; without zoos ' +
    'there are none',
  () => {
    expect(zoos()).toEqual([]);
    write('zoo/z/manifest.json', '{"zoo":"z","folder":"zoo/z"}');
    expect(() => zoos()).toThrow(/zoo\/z\/manifest\.json: source: /);
    expect(() => zoos()).toThrow(expect.objectContaining({ hint: expect.stringContaining('npm run check') }));
  },
);

const stated = (folder: string, tables: Record<string, number>, others: Record<string, number> = {}) =>
  JSON.stringify({
    ...JSON.parse(capture(folder.split('/')[1] ?? 'x', '2024-07-11')),
    folder,
    tables: Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, { rows, bytes: 50, sha256: name }])),
    ...(Object.keys(others).length > 0 && {
      other_files: Object.fromEntries(Object.entries(others).map(([name, bytes]) => [name, { bytes, sha256: name }])),
    }),
  });
/** A manifest of a folder that there is one of has no more than every manifest has. */
const plain = (folder: string, tables: Record<string, number>, others = {}) => {
  const { source, revision, licence, notes, ...rest } = JSON.parse(stated(folder, tables, others));
  return JSON.stringify({
    folder,
    source,
    revision,
    licence,
    notes,
    tables: rest.tables,
    other_files: rest.other_files,
  });
};

test('published are manifests, drawings, and tables with rows: small ones of no listing as CSV, others as Parquet', () => {
  write('captures/2024-07-11/manifest.json', stated('captures/2024-07-11', { models: 3, spaces: 0, listed: 9 }));
  write('gold/manifest.json', plain('gold', { 'model-dataset': 2 }));
  write('architectures/manifest.json', plain('architectures', { architectures: 0 }, { 'minilm.svg': 9_000 }));
  write('triples/manifest.json', plain('triples', { evaluation: 1 }, { 'mention-model.json': 900_000 }));
  write('gold/notes.md', '');
  write('sources.json', '');
  write('captures/one.tmp/manifest.json', '');
  expect(publishedFiles()).toEqual([
    'architectures/manifest.json',
    'architectures/minilm.svg',
    'captures/2024-07-11/manifest.json',
    'captures/models.parquet',
    'gold/manifest.json',
    'gold/model-dataset.csv',
    'triples/evaluation.csv',
    'triples/manifest.json',
  ]);
});

test('a folder that is not there publishes nothing', () => {
  expect(publishedFiles()).toEqual([]);
});
