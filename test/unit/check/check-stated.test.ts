import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { integrations } from '../../../data/schema/integrations/integrations.ts';
import { integrationsThen } from '../../../data/schema/integrations/integrations-then.ts';
import { checkStated } from '../../../scripts/check/check-stated.ts';
import { startingList } from '../../../scripts/integrations/starting-list.ts';
import { writeStated } from '../../../scripts/lib/write-stated.ts';

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

/** Problems of a sound folder of integrations after a change to it; the folder is called data, hashes are not printed. */
function problemsAfter(name: string, change: (text: string) => string): string[] {
  const data = mkdtempSync(join(tmpdir(), 'check-stated-'));
  const dir = join(data, 'integrations');
  writeStated(
    dir,
    [
      [integrations, [row]],
      [integrationsThen, startingList()],
    ],
    { source: 'A page', revision: 'abc', licence: 'MIT', notes: [] },
  );
  const file = join(dir, name);
  const before = name.startsWith('other') ? '' : readFileSync(file, 'utf8');
  writeFileSync(file, change(before));
  const problems = checkStated(data).flatMap((group) => group.problems);
  rmSync(data, { recursive: true });
  return problems.map((problem) => problem.replaceAll(data, 'data').replace(/[0-9a-f]{64}/g, '<sha256>'));
}

test('a folder as it was written has no problem, and a data folder without one has none', () => {
  expect(problemsAfter('source.json', (text) => text)).toEqual([]);
  expect(checkStated('nowhere')).toEqual([]);
});

test('a mark that was edited by hand differs from its hash, and a row that was added from its number', () => {
  expect(problemsAfter('integrations.csv', (csv) => csv.replace('✅,❌', '❌,❌'))).toEqual([
    'data/integrations/source.json: tables.integrations.sha256: expected <sha256> as in the file, received <sha256>',
  ]);
  expect(problemsAfter('integrations.csv', (csv) => `${csv}B,2,./b,✅,✅,✅,✅,10\n`)[1]).toBe(
    'data/integrations/source.json: tables.integrations.rows: expected 2 as in the file, received 1',
  );
});

test('a faulty cell is named with its line, a file that belongs to nothing with its name', () => {
  expect(problemsAfter('integrations.csv', (csv) => csv.replace('A,1,', 'A,first,'))[0]).toBe(
    'data/integrations/integrations.csv:2: place: expected integer >= 0, received "first"',
  );
  expect(problemsAfter('other.txt', () => 'x')).toEqual([
    'data/integrations/other.txt: expected only source.json, integrations.csv, integrations-then.csv, received another file',
  ]);
});

test('a source.json that is broken or incomplete is named', () => {
  expect(problemsAfter('source.json', () => '{')[0]).toMatch(/^data\/integrations\/source\.json:1: not JSON: /);
  expect(problemsAfter('source.json', (text) => text.replace('"licence"', '"license"'))[0]).toBe(
    'data/integrations/source.json: licence: Invalid input: expected string, received undefined',
  );
});
