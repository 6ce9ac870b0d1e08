import { sizeOf, type SortedCounts } from './value-counts.ts';

/**
 * Cliff's delta of x against y, both as counted values, exactly: share of the pairs with x
 * above y minus share with x below y, from -1 to 1. Null when a side has no values.
 */
export function cliffsDeltaOfCounts(x: SortedCounts, y: SortedCounts): number | null {
  const [n, m] = [sizeOf(x), sizeOf(y)];
  if (n === 0 || m === 0) return null;
  let [at, below, balance] = [0, 0, 0];
  for (let place = 0; place < x.values.length; place += 1) {
    const [value, count] = [x.values[place]!, x.counts[place]!];
    while (at < y.values.length && y.values[at]! < value) below += y.counts[at++]!;
    const equal = y.values[at] === value ? y.counts[at]! : 0;
    // Shares, not pairs: 10^5 times 10^5 values of a large Hub would leave the exact whole numbers.
    balance += (count / n) * ((below - (m - below - equal)) / m);
  }
  return Math.max(-1, Math.min(1, balance));
}
