import type { SortedCounts } from './value-counts.ts';

/**
 * Gini coefficient of counted values that are not negative: 0 when all are equal,
 * (n-1)/n when one holds all; null when the sum is 0. Formula: 2 * sum(rank * value) / (n * sum) - (n + 1) / n
 * over the sorted values (Sen 1973), ranks of equal values summed in one step.
 */
export function gini({ values, counts }: SortedCounts): number | null {
  let n = 0;
  let sum = 0;
  let weighted = 0;
  for (let at = 0; at < values.length; at += 1) {
    const [value, count] = [values[at]!, counts[at]!];
    weighted += value * (count * n + (count * (count + 1)) / 2);
    sum += value * count;
    n += count;
  }
  if (sum === 0) return null;
  return Math.min(1, Math.max(0, (2 * weighted) / (n * sum) - (n + 1) / n));
}
