import { sizeOf, sumOf, type SortedCounts } from './value-counts.ts';

/**
 * Share of the sum that the top part of the repositories holds; values as [value, count] by ascending value,
 * `part` from 0 to 1 of the repositories, rounded up to whole ones. Null when the sum is 0.
 */
export function topShare(sorted: SortedCounts, part: number): number | null {
  const n = sizeOf(sorted);
  const sum = sumOf(sorted);
  if (sum === 0) return null;
  // 1 % of 300 is 3.0000000000000004 in floating point and must not become 4.
  let left = Math.ceil(Number((n * part).toFixed(6)));
  let held = 0;
  for (let at = sorted.length - 1; at >= 0 && left > 0; at -= 1) {
    const [value, count] = sorted[at]!;
    const taken = Math.min(left, count);
    held += value * taken;
    left -= taken;
  }
  return held / sum;
}
