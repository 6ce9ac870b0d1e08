import { sizeOf, type SortedCounts } from './value-counts.ts';
import { quantilePlace } from './whole-part.ts';

/**
 * Quantile of counted values: the smallest value that at least this share of
 * them do not exceed (inverted distribution function, type 1 of Hyndman and Fan 1996). Null without values.
 */
export function quantile(sorted: SortedCounts, share: number): number | null {
  const n = sizeOf(sorted);
  const wanted = quantilePlace(n, share);
  let seen = 0;
  for (let at = 0; at < sorted.values.length; at += 1) {
    seen += sorted.counts[at]!;
    if (seen >= wanted) return sorted.values[at]!;
  }
  return null;
}
