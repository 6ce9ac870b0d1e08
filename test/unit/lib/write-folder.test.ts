import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RowIn } from '../../../data/schema/folders.ts';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { storedRows, writeFolder } from '../../../scripts/lib/write-folder.ts';

let dir: string;
beforeEach(() => (dir = join(mkdtempSync(join(tmpdir(), 'tables-')), 'integrations')));
afterEach(() => rmSync(join(dir, '..'), { recursive: true }));

type Then = RowIn<'integrations', 'integrations-then'>;
const about = { source: 'A page', revision: 'abc', licence: 'MIT', notes: ['A note.'] };
const row = (place: number, library = `library ${place}`): Then => ({ library, place, download: 'yes', push: 'no' });
const write = (then: readonly Then[], others: Record<string, string> = {}) =>
  writeFolder('integrations', dir, { rows: { integrations: [], 'integrations-then': then }, about, others });
const read = () => readFileSync(join(dir, 'integrations-then.csv'), 'utf8');

test('tables are written sorted, and the manifest says what was written', () => {
  const written = write([row(2), row(1)], { 'drawing.svg': '<svg/>' });
  expect(read()).toBe('library,place,download,push\nlibrary 1,1,yes,no\nlibrary 2,2,yes,no\n');
  expect(written['integrations-then']).toMatchInlineSnapshot(`
    {
      "bytes": 66,
      "rows": 2,
      "sha256": "1f9bf8164098ea69590e674555d46c0d74caadf83ea5328c4a5b897d2fe18548",
    }
  `);
  expect(readdirSync(dir).sort()).toEqual([
    'drawing.svg',
    'integrations-then.csv',
    'integrations.csv',
    'manifest.json',
  ]);
  expect(JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))).toEqual({
    folder: 'integrations',
    ...about,
    tables: written,
    other_files: { 'drawing.svg': { bytes: 6, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
  });
  expect(readdirSync(join(dir, '..'))).toEqual(['integrations']);
});

test('a row that its schema refuses leaves the old folder as it was', () => {
  write([row(1)]);
  const before = read();
  expect(() => write([row(1), row(-2)])).toThrow('place: expected integer >= 0, received "-2"');
  expect(() => write([row(1), row(1)])).toThrow('expected keys ascending and unique, received "library 1"');
  expect(read()).toBe(before);
});

test('a manifest that its schema refuses leaves the old folder as it was', () => {
  write([row(1)]);
  const rows = storedRows('integrations', openFolder('integrations', dir));
  expect(() => writeFolder('integrations', dir, { rows, about: { ...about, licence: '' } })).toThrow(/licence/);
  expect(JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')).licence).toBe('MIT');
});

test('a table of more than 5 MB is refused', () => {
  const rows = Array.from({ length: 51 }, (_, at) => row(at, `${at}${'m'.repeat(100_000)}`));
  expect(() => write(rows)).toThrow(
    /^integrations-then: 5100\d+ bytes are more than a committed table may have \(5000000\)$/,
  );
  expect(existsSync(dir)).toBe(false);
});

test('files of before that are no longer written go', () => {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'old-table.csv'), '');
  write([]);
  expect(readdirSync(dir).sort()).toEqual(['integrations-then.csv', 'integrations.csv', 'manifest.json']);
});

test('a run that died between its two renames is put right before anything else', () => {
  const aside = `${dir}.old.tmp`;
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, 'integrations-then.csv'), 'kept');
  expect(() => write([row(-1)])).toThrow('place: expected integer >= 0, received "-1"');
  expect([read(), existsSync(aside)]).toEqual(['kept', false]);
});

test('a path that holds anything but tables is refused and stays as it was', () => {
  mkdirSync(join(dir, 'precious'), { recursive: true });
  expect(() => write([row(1)])).toThrow(/precious: expected only files of a folder of integrations/);
  expect(readdirSync(dir)).toEqual(['precious']);
  rmSync(join(dir, 'precious'), { recursive: true });
  writeFileSync(join(dir, 'letter.txt'), 'Dear');
  expect(() => write([row(1)])).toThrow(/letter\.txt: expected only files/);
  expect(readdirSync(dir)).toEqual(['letter.txt']);
});

test('a slash at the end of the path names the same folder', () => {
  const rows = { integrations: [], 'integrations-then': [row(1)] };
  writeFolder('integrations', `${dir}/`, { rows, about });
  expect(readdirSync(join(dir, '..'))).toEqual(['integrations']);
});
