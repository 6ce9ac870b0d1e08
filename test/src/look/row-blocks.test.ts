import { describe, expect, test } from 'vitest';
import { blockOf, compareParts, csvRows, type RowIndex } from '../../../src/look/row-blocks.ts';

describe('rows of a CSV text', () => {
  test('are split where no quotes are around', () =>
    expect(csvRows('a,"b,""c""\nd",\ne,,f\n')).toEqual([
      ['a', 'b,"c"\nd', ''],
      ['e', '', 'f'],
    ]));
  test('may end without a line break', () => expect(csvRows('a,b')).toEqual([['a', 'b']]));
  test('are none of an empty text', () => expect(csvRows('')).toEqual([]));
});

describe('keys', () => {
  test('are in the order of tables: nothing, then numbers by size, text by code units', () => {
    const keys = [
      ['b', 2],
      [null, 9],
      ['b', 10],
      ['B', 1],
    ] as const;
    expect(keys.toSorted(compareParts)).toEqual([
      [null, 9],
      ['B', 1],
      ['b', 2],
      ['b', 10],
    ]);
  });
  test('that are only begun are equal to all that begin so', () => expect(compareParts(['a'], ['a', 3])).toBe(0));
});

describe('the block of a key', () => {
  const index: RowIndex = {
    columns: ['id', 'n'],
    end: 400,
    blocks: [
      [10, 'a', 1],
      [100, 'c', 1],
      [200, 'c', 7],
      [300, 'f', 1],
    ],
  };
  test.each([
    [
      ['c', 3],
      [100, 200],
    ],
    [
      ['c', 7],
      [200, 300],
    ],
    [
      ['z', 1],
      [300, 400],
    ],
    [
      ['A', 1],
      [10, 100],
    ],
  ] as const)('%j is in the bytes %j', (key, bytes) => expect(blockOf(index, key)).toEqual(bytes));
  test('of a key that is only begun is the one before the first that begins so', () =>
    expect(blockOf(index, ['c'])).toEqual([10, 100]));
});
