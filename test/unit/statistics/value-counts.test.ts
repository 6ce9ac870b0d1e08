import { expect, test } from 'vitest';
import { addValue, sortedCounts } from '../../../scripts/statistics/value-counts.ts';

test('values are counted, what is not known is left out, zero is a value', () => {
  const counts = new Map<number, number>();
  for (const value of [10, 2, null, 0, 2, 0, null]) addValue(counts, value);
  expect(sortedCounts(counts)).toEqual([
    [0, 2],
    [2, 2],
    [10, 1],
  ]);
});
