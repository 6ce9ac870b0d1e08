import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCheckedFolder } from '../../../scripts/check/checked-folder.ts';

let dir = '';
beforeEach(() => cpSync('data/triples', (dir = mkdtempSync(join(tmpdir(), 'checked-'))), { recursive: true }));
afterEach(() => rmSync(dir, { recursive: true }));

/** Problems of the committed folder after a change. */
function problemsAfter(change: () => void): string[] {
  change();
  return readCheckedFolder('triples', dir).problems.map((problem) =>
    problem.replaceAll(`${dir}/`, '').replaceAll(/[0-9a-f]{64}/g, '<sha256>'),
  );
}

type Stated = Record<string, unknown> & { tables: Record<string, unknown>; other_files: Record<string, unknown> };
function restate(change: (manifest: Stated) => unknown): void {
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Stated;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

test.each<[string, () => void, string[]]>([
  ['as it is', () => {}, []],
  ['without its manifest', () => rmSync(join(dir, 'manifest.json')), ['manifest.json: expected a file, received none']],
  [
    'with the manifest of another folder',
    () => restate((manifest) => (manifest.folder = 'gold')),
    ['manifest.json: folder: expected "triples", received "gold"'],
  ],
  [
    'whose manifest names a table that there is none of',
    () => restate(({ tables }) => (tables.of_tomorrow = tables.calibration)),
    ['manifest.json: tables.of_tomorrow: expected a table of data/schema/folders.ts'],
  ],
  [
    'whose manifest lacks a table',
    () => restate(({ tables }) => delete tables.calibration),
    ['manifest.json: tables.calibration: expected rows, bytes and sha256, received nothing'],
  ],
  ['without a table', () => rmSync(join(dir, 'calibration.csv')), ['calibration.csv: expected a file, received none']],
  [
    'with a file that no such folder has',
    () => writeFileSync(join(dir, 'notes.txt'), ''),
    ['notes.txt: expected only tables of data/schema/folders.ts, received another file'],
  ],
  [
    'with another file of its own than it states',
    () => writeFileSync(join(dir, 'mention-model.json'), '{}'),
    [
      expect.stringMatching(
        /^manifest.json: other_files.mention-model.json: expected 2 bytes, <sha256> as in the file, received \d+ bytes, <sha256>$/,
      ) as string,
    ],
  ],
  [
    'whose manifest says nothing of its own file',
    () => restate((manifest) => (manifest.other_files = {})),
    [
      expect.stringMatching(
        /^manifest.json: other_files.mention-model.json: expected \d+ bytes, <sha256> as in the file, received nothing$/,
      ) as string,
    ],
  ],
  [
    'without a file that it states',
    () => rmSync(join(dir, 'mention-model.json')),
    ['mention-model.json: expected a file as manifest.json states it, received none'],
  ],
  [
    'with a link in the place of its file',
    () => {
      rmSync(join(dir, 'mention-model.json'));
      symlinkSync(join(process.cwd(), 'data/triples/mention-model.json'), join(dir, 'mention-model.json'));
    },
    ['mention-model.json: expected a file, received a link'],
  ],
])('a folder %s', (_, change, problems) => expect(problemsAfter(change)).toEqual(problems));
