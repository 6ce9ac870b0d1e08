import { expect, test } from 'vitest';
import { quantile } from '../../../scripts/statistics/quantile.ts';
import { counted, skewed } from './counted.ts';

test("it is numpy's quantile with method inverted_cdf (numpy 2.4.6)", () => {
  const values = counted([0, 0, 0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 0, 7, 7]);
  const expected: [number, number][] = [
    [0, 0],
    [0.01, 0],
    [0.25, 0],
    [0.5, 3],
    [0.75, 8],
    [0.9, 21],
    [0.99, 34],
    [1, 34],
  ];
  expect(expected.map(([share]) => [share, quantile(values, share)])).toEqual(expected);
});

test('it is the smallest value that at least this share do not exceed', () => {
  const values = skewed(997, 3000, 5);
  const sorted = values.toSorted((a, b) => a - b);
  for (const share of [0.01, 0.25, 0.5, 0.75, 0.9, 0.99, 1]) {
    expect(quantile(counted(values), share)).toBe(
      sorted.find((value) => values.filter((each) => each <= value).length >= share * values.length),
    );
  }
});

test('a share that is a whole number of values does not slip to the next by rounding', () => {
  const hundred = counted(Array.from({ length: 100 }, (_, at) => at + 1));
  expect([0.07, 0.29, 0.57, 0.58].map((share) => quantile(hundred, share))).toEqual([7, 29, 57, 58]);
});

test('of one value every quantile is it, of none there is none', () =>
  expect([quantile(counted([4]), 0.01), quantile(counted([]), 0.5)]).toEqual([4, null]));
