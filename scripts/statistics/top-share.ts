import { sizeOf, sumOf, type SortedCounts } from './value-counts.ts';
import { wholePart } from './whole-part.ts';

/**
 * Shares of the sum that top parts of the repositories hold; `parts` from 0 to 1 of the
 * repositories, ascending, each rounded up to whole ones. Null when the sum is 0.
 */
export function topShares(sorted: SortedCounts, parts: readonly number[]): (number | null)[] {
  const [n, sum] = [sizeOf(sorted), sumOf(sorted)];
  if (sum === 0) return parts.map(() => null);
  const { values, counts } = sorted;
  // Repositories above the value at this place, and what they hold.
  let [at, above, held] = [values.length - 1, 0, 0];
  return parts.map((part) => {
    const wanted = wholePart(n, part);
    for (; at >= 0 && above + counts[at]! <= wanted; at -= 1) {
      above += counts[at]!;
      held += values[at]! * counts[at]!;
    }
    return (at < 0 ? held : held + values[at]! * (wanted - above)) / sum;
  });
}
