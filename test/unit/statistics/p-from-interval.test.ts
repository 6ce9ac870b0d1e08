import { expect, test } from 'vitest';
import { pFromInterval } from '../../../scripts/statistics/p-from-interval.ts';

test('an interval that just reaches 0 has a p of 0.05, a narrower one a smaller', () => {
  expect(pFromInterval(0.1, 0, 0.2)).toBeCloseTo(0.05, 12);
  expect(pFromInterval(-0.1, -0.2, 0)).toBeCloseTo(0.05, 12);
  expect(pFromInterval(0.1, 0.05, 0.15)).toBeCloseTo(0.0000885754383, 12);
  expect(pFromInterval(0, -0.1, 0.1)).toBe(1);
});

test('a figure that no draw moves is certain', () => {
  expect(pFromInterval(0.2, 0.2, 0.2)).toBe(0);
  expect(pFromInterval(0, 0, 0)).toBe(1);
});
