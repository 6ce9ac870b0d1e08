import type { SortedCounts } from './value-counts.ts';

/** The values without one of the largest: what a share or a sum is when the first repository is left out. */
export function withoutLargest(sorted: SortedCounts): SortedCounts {
  const last = sorted.counts.at(-1) ?? 0;
  if (last <= 1) return { values: sorted.values.subarray(0, -1), counts: sorted.counts.subarray(0, -1) };
  return { values: sorted.values, counts: sorted.counts.with(-1, last - 1) };
}
