import { expect, test } from 'vitest';
import { addValue, sortedCounts } from '../../../scripts/statistics/value-counts.ts';

test('values are counted, what is not known is left out, zero is a value', () => {
  const counts = new Map<number, number>();
  for (const value of [10, 2, null, 0, 2, 0, null]) addValue(counts, value);
  expect(sortedCounts(counts)).toEqual({ values: Float64Array.of(0, 2, 10), counts: Float64Array.of(2, 2, 1) });
});
