import { expect, test } from 'vitest';
import { cliffsDelta } from '../../../scripts/statistics/cliffs-delta.ts';
import { cliffsDeltaOfCounts } from '../../../scripts/statistics/cliffs-delta-of-counts.ts';
import { counted } from './counted.ts';

test.each([
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
  [
    [0, 0, 0, 5],
    [0, 1],
  ],
  [[9], [1, 2, 3]],
  [
    [1, 1, 4, 4, 10],
    [2, 4, 4, 8, 8, 8],
  ],
])('counts of %j against %j give the delta of the values', (x, y) => {
  expect(cliffsDeltaOfCounts(counted(x), counted(y))).toBeCloseTo(cliffsDelta(x, y), 12);
});

test('a side without values has no delta', () => {
  expect(cliffsDeltaOfCounts(counted([]), counted([1]))).toBeNull();
});
