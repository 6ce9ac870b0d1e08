import { sizeOf, type SortedCounts } from './value-counts.ts';

/**
 * Quantile of values given as [value, count] by ascending value: the smallest value that at least this share of
 * them do not exceed (inverted distribution function, type 1 of Hyndman and Fan 1996). Null without values.
 */
export function quantile(sorted: SortedCounts, share: number): number | null {
  const n = sizeOf(sorted);
  const wanted = Math.max(1, Math.ceil(Number((n * share).toFixed(6))));
  let seen = 0;
  for (const [value, count] of sorted) {
    seen += count;
    if (seen >= wanted) return value;
  }
  return null;
}
