import { expect, test } from 'vitest';
import { topShares } from '../../../scripts/statistics/top-share.ts';
import { counted, skewed } from './counted.ts';

const topShare = (values: Parameters<typeof topShares>[0], part: number) => topShares(values, [part])[0]!;

/** Sorts and sums. */
function naive(values: readonly number[], count: number): number {
  const sorted = values.toSorted((a, b) => b - a);
  const sum = (part: readonly number[]) => part.reduce((all, value) => all + value, 0);
  return sum(sorted.slice(0, count)) / sum(sorted);
}

test.each([
  [300, 0.01, 3],
  [301, 0.01, 4],
  [299, 0.01, 3],
  [100, 0.01, 1],
  [50, 0.01, 1],
  [1000, 0.1, 100],
  [7, 0.1, 1],
  [10, 0.3, 3],
  [3, 0.7, 3],
  [5, 1, 5],
  [5, 0, 0],
])('of %i repositories the top %d are %i whole ones', (n, part, whole) => {
  const values = skewed(n, 10_000, n).map((value) => value + 1);
  expect(topShare(counted(values), part)).toBeCloseTo(naive(values, whole), 14);
});

test('equal values hold what they are', () =>
  expect(topShare(counted(Array.from({ length: 200 }, () => 3)), 0.1)).toBeCloseTo(0.1, 15));
test('a tie at the border is split', () => expect(topShare(counted([1, 5, 5, 5]), 0.5)).toBe(10 / 16));
test('without a sum it says nothing', () =>
  expect([topShare(counted([]), 0.1), topShare(counted([0, 0]), 0.1)]).toEqual([null, null]));

test('several parts at once are what each of them is', () => {
  const values = counted(skewed(500, 10_000, 1).map((value) => value % 40));
  const parts = [0.0001, 0.01, 0.01, 0.3, 1];
  expect(topShares(values, parts)).toEqual(parts.map((part) => topShare(values, part)));
});
