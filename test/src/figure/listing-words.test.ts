import { expect, test } from 'vitest';
import { isCell } from '../../../src/figure/is-cell.ts';
import { coveredWords, listingWords } from '../../../src/figure/listing-words.ts';

test.each([
  [['2024-07-11'], 'listing of July 2024'],
  [['2024-07-11', '2022-02-15'], 'listings of February 2022 and July 2024'],
  [['2024-07-11', '2022-02-15', '2023-11-15', '2025-03-21'], '4 listings, February 2022 to March 2025'],
])('listings of %j are said by their months, of many the first and the last', (days, words) =>
  expect(listingWords(days)).toBe(words),
);

test('what a listing covers is said in plain words', () => {
  expect([coveredWords('whole', 'models'), coveredWords('top', 'spaces'), coveredWords('none', 'datasets')]).toEqual([
    'all models',
    'leading Spaces',
    'datasets not listed',
  ]);
});

test.each([
  [1, 1, true],
  [0.1 + 0.2, 0.3, true],
  [1, 1.001, false],
  ['a', 'a', true],
  ['1', 1, true],
  [1, '1', false],
  [new Date('2024-07-11T12:00:00Z'), '2024-07-11', true],
  [new Date('2024-07-12T12:00:00Z'), '2024-07-11', false],
  ['null', null, false],
  [undefined, undefined, false],
])('%j that is drawn is the cell %j: %s', (drawn, cell, is) => expect(isCell(drawn, cell)).toBe(is));
