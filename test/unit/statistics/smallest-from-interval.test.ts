import { expect, test } from 'vitest';
import { smallestFromInterval } from '../../../scripts/statistics/smallest-from-interval.ts';

test('an interval of one standard error to each 1.96 sees 2.80 of them in four of five samples', () => {
  expect(smallestFromInterval(-1.959964, 1.959964)).toBeCloseTo(2.8016, 4);
});

test('where the interval lies makes no difference, only how wide it is', () => {
  expect(smallestFromInterval(0.3, 0.5)).toBeCloseTo(smallestFromInterval(-0.1, 0.1)!, 12);
});

test('of an interval without a width nothing is said: that no draw differed is not that no difference can be missed', () => {
  expect(smallestFromInterval(-1, -1)).toBeNull();
});

test('of an interval without an end nothing is said', () => {
  expect(smallestFromInterval(null, 1)).toBeNull();
  expect(smallestFromInterval(0, null)).toBeNull();
});
