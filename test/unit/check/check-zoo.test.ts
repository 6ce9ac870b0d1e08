import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '../../../scripts/check/check-data.ts';
import { writeZoo } from '../../../scripts/zoo/write-zoo.ts';
import { sound, tidy } from '../zoo/hand-made-zoo.ts';

/** Problems of a sound zoo of one model after a change to it; the folder is called data, hashes are not printed. */
function problemsAfter(name: string, change: (text: string) => string): string[] {
  const data = mkdtempSync(join(tmpdir(), 'check-zoo-'));
  const dir = join(data, 'zoo/mmdetection');
  writeZoo(dir, tidy({ grid: sound }), { revision: 'main', files: 2, source_sha256: '0' });
  const file = join(dir, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  const problems = checkData(data).flatMap((group) => group.problems);
  rmSync(data, { recursive: true });
  return problems.map((problem) => problem.replaceAll(data, 'data').replace(/[0-9a-f]{64}/g, '<sha256>'));
}

test('a zoo as it was written has no problem', () =>
  expect(problemsAfter('manifest.json', (text) => text)).toEqual([]));

test('a value that was edited by hand differs from its hash', () => {
  expect(problemsAfter('zoo-results.csv', (csv) => csv.replace('39.4', '49.4'))).toEqual([
    'data/zoo/mmdetection/manifest.json: tables.zoo-results.sha256: expected <sha256> as in the file, received ' +
      '<sha256>',
  ]);
});

test('a faulty cell is named with its line', () => {
  expect(problemsAfter('zoo-models.csv', (csv) => csv.replace(',3.7,', ',much,'))[0]).toBe(
    'data/zoo/mmdetection/zoo-models.csv:2: training_memory_gb: expected a finite number, received "much"',
  );
});

test('a result of a model that is not there, and figures that no longer fit, are named', () => {
  expect(
    problemsAfter(
      'zoo-results.csv',
      (csv) => `${csv}other,1,Object Detection,Object Detection,object-detection,LVIS,box AP,1,evaluated,a.yml,1\n`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "data/zoo/mmdetection/manifest.json: tables.zoo-results.rows: expected 2 as in the file, received 1",
      "data/zoo/mmdetection/manifest.json: tables.zoo-results.bytes: expected 288 as in the file, received 197",
      "data/zoo/mmdetection/manifest.json: tables.zoo-results.sha256: expected <sha256> as in the file, received <sha256>",
      "data/zoo/mmdetection/zoo-results.csv:3: model, entry: expected an entry of zoo-models, received "other 1"",
      "data/zoo/mmdetection/manifest.json: counts.datasets: expected 2 as in the tables, received 1",
      "data/zoo/mmdetection/manifest.json: counts.triples: expected 2 as in the tables, received 1",
    ]
  `);
});

test("a manifest.json that is broken, incomplete or another's is named", () => {
  expect(problemsAfter('manifest.json', () => '{')[0]).toMatch(/^data\/zoo\/mmdetection\/manifest\.json:1: not JSON: /);
  expect(problemsAfter('manifest.json', (text) => text.replace('"licence"', '"license"'))).toMatchInlineSnapshot(`
    [
      "data/zoo/mmdetection/manifest.json: licence: Invalid input: expected string, received undefined",
      "data/zoo/mmdetection/manifest.json: Unrecognized key: "license"",
    ]
  `);
  expect(problemsAfter('manifest.json', (text) => text.replace('"zoo": "mmdetection"', '"zoo": "other"'))).toEqual([
    'data/zoo/mmdetection/manifest.json: zoo: expected the name of its folder "mmdetection", received "other"',
  ]);
});
