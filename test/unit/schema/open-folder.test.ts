import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folders } from '../../../data/schema/folders.ts';
import { folderPaths, noTables, openFolder, openFolders } from '../../../data/schema/open-folder.ts';

const data = mkdtempSync(join(tmpdir(), 'folders-'));
afterAll(() => rmSync(data, { recursive: true }));
const write = (path: string, text: string) => {
  mkdirSync(join(data, path, '..'), { recursive: true });
  writeFileSync(join(data, path), text);
};
const renames = (shared: string) => `old,later,shared_tags,old_tags,choices\nsquad,rajpurkar/squad,${shared},6,1\n`;

describe('a table folder', () => {
  test('gives rows by the schema, none of a table that is not there', () => {
    write('triples/dataset-renames.csv', renames('5'));
    const { table } = openFolder('triples', join(data, 'triples'));
    expect(table('dataset-renames')).toEqual([
      { old: 'squad', later: 'rajpurkar/squad', shared_tags: 5, old_tags: 6, choices: 1 },
    ]);
    expect([table('evaluation'), noTables.table()]).toEqual([[], []]);
  });

  test('is read again when a file changed', () => {
    const { table } = openFolder('triples', join(data, 'triples'));
    write('triples/dataset-renames.csv', renames('12'));
    expect(table('dataset-renames')[0]!.shared_tags).toBe(12);
  });

  test('names file, line and column of a cell that its schema refuses', () => {
    write('triples/dataset-renames.csv', renames('many'));
    expect(() => openFolder('triples', join(data, 'triples')).table('dataset-renames')).toThrow(
      /dataset-renames\.csv:2: shared_tags: expected integer >= 0, received "many"/,
    );
  });

  test('says that a table is lost which its manifest names, instead of taking it for empty', () => {
    const tables = { evaluation: { rows: 1, bytes: 1, sha256: '' } };
    const manifest = { folder: 'triples', source: 'a', revision: '', licence: 'b', notes: [], tables };
    write('lost/manifest.json', JSON.stringify(manifest));
    const { table } = openFolder('triples', join(data, 'lost'));
    expect(() => table('evaluation')).toThrow(/evaluation\.csv: expected a file as .*manifest\.json states it/);
    expect(table('calibration')).toEqual([]);
  });

  test('gives rows that no reader can write into', () => {
    write('triples/dataset-renames.csv', renames('5'));
    const row = openFolder('triples', join(data, 'triples')).table('dataset-renames')[0]!;
    expect(() => (row.shared_tags = 6)).toThrow(TypeError);
  });

  test('names what its manifest lacks', () => {
    const { dir } = openFolder('triples', join(data, 'triples'));
    expect(() => openFolder('triples', dir).manifest).toThrow(
      /manifest\.json: expected the manifest .*received no file/,
    );
    write('triples/manifest.json', '{"folder":"triples"}');
    expect(() => openFolder('triples', dir).manifest).toThrow(/manifest\.json: source: Invalid input/);
    write('triples/manifest.json', '{');
    expect(() => openFolder('triples', dir).manifest).toThrow(/manifest\.json:1: not JSON/);
  });
});

test('of a kind with many folders each is found, but not what a stopped run left aside', () => {
  for (const name of ['b', 'a', 'c.new.tmp']) write(`captures/${name}/models.csv`, '');
  expect(folderPaths('captures', data)).toEqual([join(data, 'captures/a'), join(data, 'captures/b')]);
  expect([folderPaths('gold', data), folderPaths('zoo', data)]).toEqual([[], []]);
  write('zoo', 'a file where a folder should be');
  expect(folderPaths('zoo', data)).toEqual([]);
});

test('no two tables of a folder have the same name', () => {
  for (const { tables } of Object.values(folders)) {
    const names = tables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('a link to a folder of tables is one, and a file or a link that leads nowhere in the place of one is told', () => {
  const own = join(data, 'own');
  const at = (name: string) => join(own, 'captures', name);
  mkdirSync(at('2024-01-01'), { recursive: true });
  mkdirSync(join(own, 'elsewhere'));
  symlinkSync('../elsewhere', at('latest'));
  for (const name of ['2024-01-01.lock.tmp', '.DS_Store']) writeFileSync(at(name), '');
  expect(folderPaths('captures', own)).toEqual([at('2024-01-01'), at('latest')]);
  expect(openFolders('captures', own).map(({ dir }) => dir)).toEqual([at('2024-01-01'), at('latest')]);
  writeFileSync(at('2025-01-01'), '');
  expect(() => openFolders('captures', own)).toThrow(
    `${at('2025-01-01')}: expected a folder of tables, received a file`,
  );
  rmSync(at('2025-01-01'));
  symlinkSync('nowhere', at('2025-01-01'));
  expect(() => openFolders('captures', own)).toThrow('received a link that leads nowhere');
});
