import { sizeOf, type SortedCounts } from './value-counts.ts';

/**
 * Cliff's delta of x against y, both given as [value, count] by ascending value, exactly: share of the pairs with x
 * above y minus share with x below y, from -1 to 1. Null when a side has no values.
 */
export function cliffsDeltaOfCounts(x: SortedCounts, y: SortedCounts): number | null {
  const [n, m] = [sizeOf(x), sizeOf(y)];
  if (n === 0 || m === 0) return null;
  let [at, below, balance] = [0, 0, 0];
  for (const [value, count] of x) {
    while (at < y.length && y[at]![0] < value) below += y[at++]![1];
    const equal = at < y.length && y[at]![0] === value ? y[at]![1] : 0;
    // Shares, not pairs: 10^5 times 10^5 values of a large Hub would leave the exact whole numbers.
    balance += (count / n) * ((below - (m - below - equal)) / m);
  }
  return Math.max(-1, Math.min(1, balance));
}
