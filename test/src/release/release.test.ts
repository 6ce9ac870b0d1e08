import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { expect, onTestFinished, test, vi } from 'vitest';
import { captureTables } from '../../../data/schema/captures/index.ts';
import { croissant } from '../../../src/release/croissant.ts';
import { citationCff } from '../../../src/release/citation-cff.ts';
import { dataAddress, dictionaryAddress } from '../../../src/release/data-address.ts';
import { csvFile, dataPackage, schemaFile, sharedSchemas } from '../../../src/release/data-package.ts';
import { hasCsv, LARGEST_CSV } from '../../../src/release/has-csv.ts';
import { licenceOf } from '../../../src/release/licence-ids.ts';
import { parquetFiles } from '../../../src/release/parquet-files.ts';
import { releaseZip } from '../../../src/release/release-zip.ts';
import { releasedTables } from '../../../src/release/released-tables.ts';
import { about, claims, spacesOf } from './made-up-release.ts';

const spaces = [spacesOf('2022-02-15'), spacesOf('2024-07-11')];
const tables = [claims, ...spaces];
const csv = () => new TextEncoder().encode('a\n1\n');

test('committed tables without rows are not released, nor is what is only counted further', () => {
  const released = releasedTables('data');
  expect(released.filter(({ rows }) => rows === 0)).toEqual([]);
  expect(released.filter(({ table }) => /^(?:listed|lorenz|model-ranks)$/.test(table.name))).toEqual([]);
  expect(new Set(released.map(({ place, table }) => `${place}/${table.name}`)).size).toBe(released.length);
  expect(released.some(({ place, table }) => place === 'metrics' && table.name === 'claims')).toBe(true);
});

test('a small table of no listing has a CSV, a large one and one of a listing have Parquet alone', () => {
  expect([claims, { ...claims, bytes: LARGEST_CSV + 1 }, spaces[0]!].map(hasCsv)).toEqual([true, false, false]);
});

test('an address of a table leads to what is served: CSV, Parquet, or the columns where there are no rows', () => {
  expect(
    [
      'metrics/claims.csv',
      'captures/2022-02-15/spaces.csv',
      'captures/2022-02-15/models.csv',
      'metrics/manifest.json',
    ].map((path) => dataAddress(path, tables)),
  ).toEqual([
    'data/metrics/claims.csv',
    'data/captures/spaces.parquet',
    'data-dictionary-captures.html#captures-models',
    'data/metrics/manifest.json',
  ]);
  expect(dictionaryAddress('gold', 'model-dataset', 'model')).toBe('data-dictionary.html#gold-model-dataset.model');
  expect(() => dataAddress('nowhere/claims.csv', tables)).toThrow('nowhere/claims.csv: expected a table of captures');
});

test('the address of a manifest asks for no table: figures name that of each capture', () => {
  const data = mkdtempSync(join(tmpdir(), 'addresses-'));
  onTestFinished(() => rmSync(data, { recursive: true }));
  mkdirSync(join(data, 'metrics'));
  writeFileSync(join(data, 'metrics/manifest.json'), 'no JSON');
  vi.stubEnv('REPORT_DATA', data);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(dataAddress('captures/2022-02-15/manifest.json')).toBe('data/captures/2022-02-15/manifest.json');
  expect(() => dataAddress('metrics/claims.csv')).toThrow('manifest.json:1: not JSON');
});

test('the zip has every table, how it is described and under which terms, and the same bytes whenever it is made', () => {
  const parts = { about, tables, csv, citation: citationCff(about) };
  const files = unzipSync(releaseZip(parts).bytes);
  expect(Object.keys(files).sort()).toEqual([
    'CITATION.cff',
    'LICENCES.txt',
    'README.txt',
    'captures/2022-02-15/manifest.json',
    'captures/2022-02-15/spaces.csv',
    'captures/2024-07-11/manifest.json',
    'captures/2024-07-11/spaces.csv',
    'datapackage.json',
    'metrics/claims.csv',
    'metrics/manifest.json',
    'schemas/captures/spaces.json',
  ]);
  expect(strFromU8(files['LICENCES.txt']!)).toContain('captures/2024-07-11\n  licence:     none stated');
  expect(releaseZip(parts)).toEqual(releaseZip(parts));
});

test('a resource of the Data Package names file, hash, key and columns; listings share one schema', () => {
  const [listings] = parquetFiles(spaces);
  const parquet = { ...listings!, format: 'parquet' as const, bytes: 9, sha256: 'e'.repeat(64) };
  expect(dataPackage(about, [csvFile(claims), csvFile(spaces[0]!), parquet], schemaFile)).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    resources: [
      {
        name: 'metrics-claims',
        path: 'metrics/claims.csv',
        mediatype: 'text/csv',
        dialect: { delimiter: ',' },
        hash: `sha256:${'c'.repeat(64)}`,
        schema: { primaryKey: ['claim'], fields: expect.any(Array) },
      },
      {
        name: 'captures-2022-02-15-spaces',
        licenses: [{ name: 'notspecified', title: 'none stated' }],
        schema: 'schemas/captures/spaces.json',
      },
      { name: 'captures-spaces', path: 'data/captures/spaces.parquet', rows: 6, licenses: [{ name: 'notspecified' }] },
    ],
  });
  expect([...sharedSchemas(tables).keys()]).toEqual([schemaFile('captures', 'spaces')]);
});

test('a key of which a cell may be empty is unique, and not primary', () => {
  const tallies = { ...spaces[0]!, table: captureTables.find(({ name }) => name === 'tallies')! };
  expect(sharedSchemas([tallies]).get(schemaFile('captures', 'tallies'))).toMatchObject({
    uniqueKeys: [['kind', 'facet', 'task', 'value']],
  });
  for (const schema of sharedSchemas([tallies, ...spaces]).values()) {
    const { fields, primaryKey = [] } = schema as {
      fields: { name: string; constraints?: object }[];
      primaryKey?: string[];
    };
    for (const name of primaryKey)
      expect(fields.find((field) => field.name === name)).toMatchObject({ constraints: { required: true } });
  }
});

test('a resource under the licence of the package names none, and has that', () =>
  expect(dataPackage(about, [csvFile(claims)])).toEqual(
    expect.objectContaining({
      licenses: [expect.objectContaining({ name: 'CC-BY-4.0' })],
      resources: [expect.not.objectContaining({ licenses: expect.anything() })],
    }),
  ));

test('a licence is named only where the manifest begins with it', () => {
  expect(
    ['MIT (stated in its README)', 'GPL-3.0 (repository)', 'none stated', 'MITRE', 'The libraries are under MIT'].map(
      (licence) => licenceOf(licence)?.name,
    ),
  ).toEqual(['MIT', 'GPL-3.0', undefined, undefined, undefined]);
});

test('Croissant has a file for each table, by itself or in the zip, and fields that read its columns', () => {
  interface Made {
    distribution: { '@id': string; contentUrl: string; containedIn?: { '@id': string } }[];
    recordSet: { '@id': string; key: { '@id': string }[]; field: { '@id': string; source: object }[] }[];
  }
  const zip = { url: 'hub-report-data.zip', bytes: 1, sha256: 'e'.repeat(64) };
  const [listings] = parquetFiles(spaces);
  const files = {
    zip,
    served: [csvFile(claims, 'data/'), { ...listings!, format: 'parquet' as const, bytes: 1, sha256: '' }],
    zipped: [spaces[0]!],
  };
  const made: Made = JSON.parse(JSON.stringify(croissant(about, files, '@misc{x}')));
  expect(made.distribution.map(({ contentUrl, containedIn }) => [contentUrl, containedIn?.['@id']])).toEqual([
    ['hub-report-data.zip', undefined],
    ['https://example.org/report/data/metrics/claims.csv', undefined],
    ['https://example.org/report/data/captures/spaces.parquet', undefined],
    ['captures/2022-02-15/spaces.csv', 'hub-report-data.zip'],
  ]);
  const columns = (table: object) => Object.keys(table).length;
  expect(made.recordSet.map((set) => [set['@id'], set.field.length])).toEqual([
    ['metrics/claims', columns(claims.table.columns)],
    ['captures/spaces', columns(spaces[0]!.table.columns) + 1],
    ['captures/2022-02-15/spaces', columns(spaces[0]!.table.columns)],
  ]);
  const ids = made.distribution.map((file) => file['@id']);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { key, field } of made.recordSet) {
    expect(field.map((each) => each['@id'])).toEqual(expect.arrayContaining(key.map((each) => each['@id'])));
    expect(ids).toContain((field[0]!.source as { fileObject: { '@id': string } }).fileObject['@id']);
  }
});

test('tables of several listings are one Parquet, whose first column says of which a row is', () => {
  const [metrics, listings] = parquetFiles([{ ...claims, bytes: LARGEST_CSV + 1 }, ...spaces]);
  expect([metrics!.path, Object.keys(metrics!.table.columns)[0]]).toEqual(['data/metrics/claims.parquet', 'claim']);
  expect(listings).toMatchObject({ path: 'data/captures/spaces.parquet', rows: 6, parts: spaces });
  expect([listings!.table.key[0], Object.keys(listings!.table.columns)[0]]).toEqual(['capture', 'capture']);
});

test('what is small enough to stand as CSV has no Parquet', () => expect(parquetFiles([claims])).toEqual([]));
