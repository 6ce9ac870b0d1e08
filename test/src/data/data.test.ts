import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { folders } from '../../../data/schema/folders.ts';
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

test('of every folder of the index its manifest, its tables and its other files are published, nothing else', () => {
  const published = Object.entries(folders).flatMap(([name, { many, tables }]) => {
    const folder = many ? `${name}/one` : name;
    return [`${folder}/manifest.json`, ...tables.map((table) => `${folder}/${table.name}.csv`)];
  });
  const others = ['architectures/minilm.svg', 'triples/mention-model.json'];
  const unpublished = Object.entries(folders).flatMap(([name, { many }]) => {
    const folder = many ? `${name}/one` : name;
    return [`${folder}/notes.md`, `${folder}/no-such-table.csv`, `${folder}/manifest.json.tmp`, `${folder}/x.svg.tmp`];
  });
  const outside = [
    'sources.json',
    'captures/manifest.json',
    'captures/one.tmp/models.csv',
    'zoo/stray.csv',
    'x/models.csv',
  ];
  for (const file of [...published, ...others, ...unpublished, ...outside]) write(file, '');
  expect(published).toContain('encoders/encoder-places.csv');
  expect(publishedFiles()).toEqual([...published, ...others].sort());
});

test('a folder that is not there publishes nothing', () => {
  expect(publishedFiles()).toEqual([]);
  write('listings/manifest.json', '');
  expect(publishedFiles()).toEqual(['listings/manifest.json']);
});
