import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { noMatching, readMatching } from '../../../scripts/lib/read-matching.ts';

const data = mkdtempSync(join(tmpdir(), 'matching-'));
afterAll(() => rmSync(data, { recursive: true }));

test('a table is read by its schema, and one that is not there has no rows', () => {
  mkdirSync(join(data, 'triples'));
  writeFileSync(
    join(data, 'triples', 'dataset-renames.csv'),
    'old,later,shared_tags,old_tags,choices\nsquad,rajpurkar/squad,5,6,1\n',
  );
  expect(readMatching(data).table('dataset-renames')).toEqual([
    { old: 'squad', later: 'rajpurkar/squad', shared_tags: 5, old_tags: 6, choices: 1 },
  ]);
  expect([readMatching(data).table('evaluation'), noMatching.table('model-dataset')]).toEqual([[], []]);
});

test('a cell that its schema refuses is an error with file and line', () => {
  writeFileSync(
    join(data, 'triples', 'dataset-renames.csv'),
    'old,later,shared_tags,old_tags,choices\nsquad,rajpurkar/squad,many,6,1\n',
  );
  expect(() => readMatching(data).table('dataset-renames')).toThrow(
    /dataset-renames\.csv:2: shared_tags: expected integer >= 0, received "many"/,
  );
});
