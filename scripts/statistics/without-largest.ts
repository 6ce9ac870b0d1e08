import type { SortedCounts } from './value-counts.ts';

/** The values without one of the largest: what a share or a sum is when the first repository is left out. */
export function withoutLargest(sorted: SortedCounts): SortedCounts {
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const [value, count] = last;
  return count > 1 ? [...sorted.slice(0, -1), [value, count - 1]] : sorted.slice(0, -1);
}
