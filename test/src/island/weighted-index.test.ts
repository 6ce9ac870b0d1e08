import { expect, test } from 'vitest';
import { weightedIndex } from '../../../src/island/weighted-index.ts';

test('the mean of the known shares by their weights', () => {
  expect(weightedIndex([0.5, 1], [1, 1])).toBe(0.75);
  expect(weightedIndex([0.5, 1], [3, 1])).toBe(0.625);
  expect(weightedIndex([0.5, null, 1], [1, 10, 0])).toBe(0.5);
});

test('none where the known shares have no weight, or none is known', () => {
  expect(weightedIndex([0.5, null], [0, 10])).toBeNull();
  expect(weightedIndex([null], [5])).toBeNull();
});
