import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../../scripts/check/check-data.ts';
import { readCheckedFolder } from '../../../scripts/check/checked-folder.ts';
import { sampleProblems } from '../../../scripts/check/sample-guard.ts';
import { madeUpRow } from '../../made-up-row.ts';
import { problemsAfter, problemsOf, writeSmallData } from './small-data.ts';

const capture = 'captures/2024-01-01';

describe('sound data', () => {
  test('give one line a capture, one for the metrics and one for the folder', () => {
    const data = writeSmallData();
    const groups = checkData(data).map(
      ({ where, counted, problems }) => `${where.replace(data, 'data')}  ${counted}  ${problems.length}`,
    );
    expect(groups).toEqual([
      expect.stringMatching(/^data\/captures\/2024-01-01 {2}\d+ tables {2}248 rows {2}0$/),
      expect.stringMatching(/^data\/metrics .* 0$/),
      'data  1 captures  0.2 MB  0',
    ]);
    rmSync(data, { recursive: true });
  });

  test('may be a folder without captures', () => {
    const data = writeSmallData({});
    expect(problemsOf(data)).toEqual([]);
    rmSync(data, { recursive: true });
  });

  test('a folder that is not there is an error', () => {
    expect(() => checkData('nowhere')).toThrowErrorMatchingInlineSnapshot(`[ReportError: nowhere: no such folder]`);
  });
});

describe('a table', () => {
  test('names every faulty cell and line, not only the first', () => {
    expect(
      problemsAfter(`${capture}/models.csv`, (csv) => csv.replace(',5,0,', ',-5,many,').replace('o/c', 'o/a')).slice(
        0,
        3,
      ),
    ).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/models.csv:2: likes: expected integer >= 0, received "-5"",
        "data/captures/2024-01-01/models.csv:2: downloads: expected integer >= 0, received "many"",
        "data/captures/2024-01-01/models.csv:4: id: expected keys ascending and unique, received "o/a"",
      ]
    `);
  });

  test('names a header that is not the schema', () => {
    expect(problemsAfter(`${capture}/space-imports.csv`, (csv) => csv.replace('module', 'package')))
      .toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/space-imports.csv:1: expected the columns space,module, received space,package",
        "data/captures/2024-01-01/manifest.json: tables.space-imports.bytes: expected 14 as in the file, received 13",
        "data/captures/2024-01-01/manifest.json: tables.space-imports.sha256: expected <sha256> as in the file, received <sha256>",
      ]
    `);
  });

  test('that was edited by hand differs from its hash', () => {
    expect(problemsAfter(`${capture}/spaces.csv`, (csv) => csv.replace('gradio', 'docker'))).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/manifest.json: tables.spaces.sha256: expected <sha256> as in the file, received <sha256>",
      ]
    `);
  });
});

describe('what is no table at all', () => {
  test('is one problem, and not one for each row that leads to it', () => {
    expect(problemsAfter(`${capture}/models.csv`, (csv) => csv.replace('o/b', '"o/b'))).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/models.csv:4: not readable as CSV: Quote Not Closed: the parsing is finished with an opening quote at line 4",
        "data/captures/2024-01-01/manifest.json: tables.models.bytes: expected 620 as in the file, received 619",
        "data/captures/2024-01-01/manifest.json: tables.models.sha256: expected <sha256> as in the file, received <sha256>",
      ]
    `);
    expect(problemsAfter(`${capture}/spaces.csv`, (csv) => `\uFEFF${csv}`)[0]).toMatch(
      /spaces\.csv:1: .*byte order mark/,
    );
  });

  test('a folder in place of a file, and a file in place of a folder, are named', () => {
    const data = writeSmallData();
    rmSync(join(data, capture, 'lorenz.csv'));
    mkdirSync(join(data, capture, 'lorenz.csv'));
    writeFileSync(join(data, 'gold'), '');
    mkdirSync(join(data, 'constructor'));
    expect(problemsOf(data)).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/lorenz.csv: expected a file, received a folder",
        "data/constructor: expected only folders of tables, received a folder that data/schema/folders.ts does not know",
        "data/gold: expected only folders of tables, received a file",
      ]
    `);
    rmSync(data, { recursive: true });
  });
});

describe('a capture folder', () => {
  test('has no other files', () => {
    const data = writeSmallData();
    writeFileSync(join(data, capture, 'notes.txt'), '');
    rmSync(join(data, capture, 'lorenz.csv'));
    writeFileSync(join(data, 'captures', 'models.csv'), '');
    // What a killed run left is nobody's fault, and the next one takes it away.
    writeFileSync(join(data, `${capture}.lock.tmp`), '');
    expect(problemsOf(data)).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/lorenz.csv: expected a file, received none",
        "data/captures/2024-01-01/notes.txt: expected only tables of data/schema/folders.ts, received another file",
        "data/captures/models.csv: expected only folders of tables, received a file",
      ]
    `);
    rmSync(data, { recursive: true });
  });

  test('has a manifest.json by its schema', () => {
    expect(
      problemsAfter(`${capture}/manifest.json`, (json) =>
        json.replace('"seen": "2024-01-01"', '"seen": "today"').replace('"licence": "none stated",', ''),
      ),
    ).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/manifest.json: licence: Invalid input: expected string, received undefined",
        "data/captures/2024-01-01/manifest.json: seen: expected a day as 2024-07-11",
      ]
    `);
  });

  test('has the day of its name, and nothing listed of what was not captured', () => {
    expect(
      problemsAfter(`${capture}/manifest.json`, (json) =>
        json.replace('"seen": "2024-01-01"', '"seen": "2024-01-02"').replace('"kind": "whole"', '"kind": "none"'),
      ),
    ).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/manifest.json: seen: expected 2024-01-01 as its name says, received 2024-01-02",
        "data/captures/2024-01-01/manifest.json: population.models.kind: expected another than none of 3 listed models",
      ]
    `);
  });

  test('has files of its own, and no links to others', () => {
    const data = writeSmallData();
    const file = join(data, capture, 'lorenz.csv');
    renameSync(file, join(data, 'lorenz.csv.tmp'));
    symlinkSync(join(data, 'lorenz.csv.tmp'), file);
    expect(problemsOf(data)).toEqual([`data/${capture}/lorenz.csv: expected a file, received a link`]);
    rmSync(data, { recursive: true });
  });

  test('has the name of its capture, and no query-file hit', () => {
    expect(
      problemsAfter(`${capture}/manifest.json`, (json) =>
        json
          .replace('"capture": "2024-01-01"', '"capture": "latest"')
          .replace('"query_file_hits": 0', '"query_file_hits": 2'),
      ).slice(0, 2),
    ).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/manifest.json: capture: expected the name of its folder "2024-01-01", received "latest"",
        "data/captures/2024-01-01/manifest.json: query_file_hits: expected 0, received 2",
      ]
    `);
  });
});

describe('metrics and sizes', () => {
  const withoutRows = (problems: string[]) => problems.map((problem) => problem.replace(/"[^"]*"/g, '<row>'));

  test('a metric is what the captures give', () => {
    expect(withoutRows(problemsAfter('metrics/captures.csv', (csv) => csv.replace(',3,whole', ',4,whole'))))
      .toMatchInlineSnapshot(`
        [
          "data/metrics/manifest.json: tables.captures.sha256: expected <sha256> as in the file, received <sha256>",
          "data/metrics/captures.csv:2: expected <row> as computed from the other folders, received <row>",
        ]
      `);
  });

  test('a metric is not computed anew where it was just written, nor from sources with a problem', () => {
    const data = writeSmallData();
    const spoil = (file: string, from: string, to: string) =>
      writeFileSync(join(data, file), readFileSync(join(data, file), 'utf8').replace(from, to));
    spoil('metrics/captures.csv', ',3,whole', ',4,whole');
    const stale = (options?: { justWritten: boolean }) =>
      checkData(data, options)
        .flatMap(({ problems }) => problems)
        .filter((problem) => problem.includes('as computed')).length;
    expect([stale(), stale({ justWritten: true })]).toEqual([1, 0]);
    spoil('captures/2024-01-01/models.csv', '\n', '\r\n');
    expect(stale()).toBe(0);
    rmSync(data, { recursive: true });
  });

  test('a metric that lacks rows ends too early', () => {
    expect(withoutRows(problemsAfter('metrics/concentration.csv', (csv) => `${csv.split('\n')[0]}\n`)))
      .toMatchInlineSnapshot(`
        [
          "data/metrics/manifest.json: tables.concentration.rows: expected 0 as in the file, received 12",
          "data/metrics/manifest.json: tables.concentration.bytes: expected 192 as in the file, received 1536",
          "data/metrics/manifest.json: tables.concentration.sha256: expected <sha256> as in the file, received <sha256>",
          "data/metrics/concentration.csv:2: expected <row> as computed from the other folders, received the end of the file",
        ]
      `);
  });

  test('no file is above 5 MB', () => {
    const data = writeSmallData({});
    mkdirSync(join(data, 'schema'));
    writeFileSync(join(data, 'schema', 'large.ts'), 'x'.repeat(5_000_001));
    expect(problemsOf(data)).toMatchInlineSnapshot(`
      [
        "data/schema/large.ts: expected at most 5000000 bytes, received 5000001",
      ]
    `);
    rmSync(data, { recursive: true });
  });
});

test('a capture of the sample Hub is refused among the data of the report', () => {
  const rows = { spaces: [madeUpRow('captures', 'spaces', { id: 'sample-hub/attic', state: 'listed' })] };
  const data = writeSmallData({ '2024-07-11-sample': rows });
  const folder = readCheckedFolder('captures', join(data, 'captures/2024-07-11-sample'));
  expect(sampleProblems(folder).map((problem) => problem.replaceAll(data, 'data'))).toMatchInlineSnapshot(`
    [
      "data/captures/2024-07-11-sample: expected no capture of the sample Hub in the report's data",
      "data/captures/2024-07-11-sample/spaces.csv: id: expected Spaces of the Hub, received the made-up "sample-hub/attic"",
    ]
  `);
  rmSync(data, { recursive: true });
});
