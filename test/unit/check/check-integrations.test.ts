import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '../../../scripts/check/check-data.ts';
import { startingList } from '../../../scripts/integrations/starting-list.ts';
import { writeFolder } from '../../../scripts/lib/write-folder.ts';

const row = {
  library: 'A',
  place: 1,
  address: './a',
  inference: '✅',
  widgets: '❌',
  download: '✅',
  push: '✅',
  line: 9,
};

/**
 * Problems of a sound folder of integrations after a change to it; the folder is called data, hashes are not printed.
 */
function problemsAfter(name: string, change: (text: string) => string): string[] {
  const data = mkdtempSync(join(tmpdir(), 'check-stated-'));
  const dir = join(data, 'integrations');
  writeFolder('integrations', dir, {
    rows: { integrations: [row], 'integrations-then': startingList() },
    about: { source: 'A page', revision: 'abc', licence: 'MIT', notes: [] },
  });
  const file = join(dir, name);
  const before = name.startsWith('other') ? '' : readFileSync(file, 'utf8');
  writeFileSync(file, change(before));
  const problems = checkData(data).flatMap((group) => group.problems);
  rmSync(data, { recursive: true });
  return problems.map((problem) => problem.replaceAll(data, 'data').replace(/[0-9a-f]{64}/g, '<sha256>'));
}

test('a folder as it was written has no problem', () => {
  expect(problemsAfter('manifest.json', (text) => text)).toEqual([]);
});

test('a mark that was edited by hand differs from its hash, and a row that was added from its number', () => {
  expect(problemsAfter('integrations.csv', (csv) => csv.replace('✅,❌', '❌,❌'))).toEqual([
    'data/integrations/manifest.json: tables.integrations.sha256: expected <sha256> as in the file, received <sha256>',
  ]);
  expect(problemsAfter('integrations.csv', (csv) => `${csv}B,2,./b,✅,✅,✅,✅,10\n`)[0]).toBe(
    'data/integrations/manifest.json: tables.integrations.rows: expected 2 as in the file, received 1',
  );
});

test('a faulty cell is named with its line, a file that belongs to nothing with its name', () => {
  expect(problemsAfter('integrations.csv', (csv) => csv.replace('A,1,', 'A,first,'))[0]).toBe(
    'data/integrations/integrations.csv:2: place: expected integer >= 0, received "first"',
  );
  expect(problemsAfter('other.txt', () => 'x')).toEqual([
    'data/integrations/other.txt: expected only tables of data/schema/folders.ts, received another file',
  ]);
});

test('a manifest.json that is broken or incomplete is named', () => {
  expect(problemsAfter('manifest.json', () => '{')[0]).toMatch(/^data\/integrations\/manifest\.json:1: not JSON: /);
  expect(problemsAfter('manifest.json', (text) => text.replace('"licence"', '"license"'))[0]).toBe(
    'data/integrations/manifest.json: licence: Invalid input: expected string, received undefined',
  );
});
