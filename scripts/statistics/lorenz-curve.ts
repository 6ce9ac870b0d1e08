import { checkFinite } from './check-finite.ts';

/** repositories: share of them, the smallest first; sum: share of the sum that these hold; both from 0 to 1. */
export type LorenzPoint = { repositories: number; sum: number };

/**
 * Corners of the Lorenz curve of non-negative values from (0, 0) to (1, 1), one for each distinct value: between them
 * the curve is straight (Lorenz 1905). Null when the sum is 0, as for gini. RangeError for empty, negative or
 * non-finite input.
 */
export function lorenzCurve(values: readonly number[]): LorenzPoint[] | null {
  checkFinite('lorenzCurve', values, 0);
  const sorted = Float64Array.from(values).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  const points: LorenzPoint[] = [{ repositories: 0, sum: 0 }];
  let held = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    held += sorted[at]!;
    if (sorted[at] === sorted[at + 1]) continue;
    points.push({ repositories: (at + 1) / sorted.length, sum: held / total });
  }
  return points;
}
