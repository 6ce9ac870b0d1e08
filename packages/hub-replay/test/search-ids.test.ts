import { expect, test } from 'vitest';
import { buildIdIndex, idOfRow, rowOfId, rowOfIdIgnoringCase, rowsOfAuthor } from '../src/id-index.ts';
import { hasRow } from '../src/row-set.ts';
import { createIdTest, searchIds } from '../src/search-ids.ts';

const ids = ['A/Bert', 'a-b/x', 'a/bert-base', 'a/x', 'b/roBERTa', 'tail/bert'];
const index = buildIdIndex(ids);

test.each(['bert', 'BERT', 'a/', 'x', 'tail/bert', 't', 'bertx', 'rt\nb', '/'])(
  'searching the set and asking row by row agree with a plain search for %j',
  (text) => {
    const expected = ids.map((id) => id.toLowerCase().includes(text.toLowerCase()));
    const set = searchIds(index, text)!;
    const test = createIdTest(index, text);
    expect(ids.map((_, row) => hasRow(set, row))).toEqual(expected);
    expect(ids.map((_, row) => test(row))).toEqual(expected);
  },
);

test('an id is found exactly, or in any letter case, or not at all', () => {
  expect(ids.map((id) => rowOfId(index, id))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(idOfRow(index, 5)).toBe('tail/bert');
  expect([rowOfId(index, 'a/bert'), rowOfId(index, 'z/z'), rowOfId(index, '')]).toEqual([-1, -1, -1]);
  expect([rowOfIdIgnoringCase(index, 'B/ROBERTA'), rowOfIdIgnoringCase(index, 'roberta')]).toEqual([4, -1]);
});

test('the rows of an author are those whose id begins with it and a slash', () => {
  expect(rowsOfAuthor(index, 'a')).toEqual([2, 4]);
  expect(rowsOfAuthor(index, 'a-b')).toEqual([1, 2]);
  expect(rowsOfAuthor(index, 'nobody')).toEqual([5, 5]);
});
