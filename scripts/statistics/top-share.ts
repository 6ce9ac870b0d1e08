import { sizeOf, sumOf, type SortedCounts } from './value-counts.ts';

/**
 * Shares of the sum that top parts of the repositories hold; values as [value, count] by ascending value, `parts` from 0
 * to 1 of the repositories, ascending, each rounded up to whole ones. Null when the sum is 0.
 */
export function topShares(sorted: SortedCounts, parts: readonly number[]): (number | null)[] {
  const [n, sum] = [sizeOf(sorted), sumOf(sorted)];
  if (sum === 0) return parts.map(() => null);
  // Repositories above the value at this place, and what they hold.
  let [at, above, held] = [sorted.length - 1, 0, 0];
  return parts.map((part) => {
    // 1 % of 300 is 3.0000000000000004 in floating point and must not become 4.
    const wanted = Math.ceil(Number((n * part).toFixed(6)));
    for (; at >= 0 && above + sorted[at]![1] <= wanted; at -= 1) {
      above += sorted[at]![1];
      held += sorted[at]![0] * sorted[at]![1];
    }
    return (at < 0 ? held : held + sorted[at]![0] * (wanted - above)) / sum;
  });
}
