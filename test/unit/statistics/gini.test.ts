import { expect, test } from 'vitest';
import { gini } from '../../../scripts/statistics/gini.ts';
import { counted, skewed } from './counted.ts';

/** The definition: mean absolute difference of all pairs over twice the mean. */
function byDefinition(values: readonly number[]): number {
  const sum = values.reduce((all, value) => all + value, 0);
  let differences = 0;
  for (const a of values) for (const b of values) differences += Math.abs(a - b);
  return differences / (2 * values.length * sum);
}

test('equal values have 0, one holder of all (n-1)/n, 1 to 5 have 4/15', () => {
  expect(gini(counted([7, 7, 7]))).toBe(0);
  expect(gini(counted([0, 0, 0, 10]))).toBe(0.75);
  expect(gini(counted([1, 2, 3, 4, 5]))).toBeCloseTo(4 / 15, 15);
});

test('it is the definition (numpy: mean absolute difference over twice the mean) on values with many ties', () => {
  expect(gini(counted([0, 0, 0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 0, 7, 7]))).toBeCloseTo(0.6457516339869281, 14);
  for (const seed of [1, 2, 3]) {
    const values = skewed(400, 5000, seed);
    expect(gini(counted(values))).toBeCloseTo(byDefinition(values), 12);
  }
});

test('scale does not matter, and neither does doubling the population', () => {
  const values = skewed(300, 900, 4);
  expect(gini(counted(values.map((value) => value * 1000)))).toBeCloseTo(gini(counted(values))!, 12);
  expect(gini(counted([...values, ...values]))).toBeCloseTo(gini(counted(values))!, 12);
});

test('without a sum it says nothing', () => expect([gini(counted([])), gini(counted([0, 0]))]).toEqual([null, null]));
