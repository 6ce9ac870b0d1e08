import { checkFinite } from './check-finite.ts';
import { countPairs } from './count-pairs.ts';
import { twoSidedP } from './two-sided-p.ts';
import { addValue, type ValueCounts } from './value-counts.ts';

/** u: pairs with x above y, ties half; z: of that, with its sign; p: two-sided. */
export type MannWhitney = { u: number; z: number; p: number };

/**
 * Mann-Whitney U test of x against y by the normal approximation with tie and continuity correction, two-sided
 * (Mann and Whitney 1947; scipy.stats.mannwhitneyu with method='asymptotic', use_continuity=True). Meant for more
 * than about 8 values a side. All values equal: z = 0 and p = 1. RangeError for empty or non-finite input.
 */
export function mannWhitney(x: readonly number[], y: readonly number[]): MannWhitney {
  checkFinite('mannWhitney: x', x);
  checkFinite('mannWhitney: y', y);
  const { more, equal } = countPairs(x, y);
  const u = more + equal / 2;
  const deviation = u - (x.length * y.length) / 2;
  const spread = Math.sqrt(varianceOfU(x, y));
  if (deviation === 0 || spread === 0) return { u, z: 0, p: 1 };
  // The correction is half a pair towards the middle; ties can leave a deviation of exactly that half.
  const z = (Math.sign(deviation) * (Math.abs(deviation) - 0.5)) / spread;
  return { u, z: z === 0 ? 0 : z, p: twoSidedP(z) };
}

/** Variance of U without a difference: n m / 12 * (n + m + 1 - sum(t^3 - t) / ((n + m)(n + m - 1))), t equal values. */
function varianceOfU(x: readonly number[], y: readonly number[]): number {
  const n = x.length + y.length;
  const counts: ValueCounts = new Map();
  for (const values of [x, y]) for (const value of values) addValue(counts, value);
  let ties = 0;
  for (const count of counts.values()) ties += count * (count * count - 1);
  if (counts.size === 1) return 0;
  return ((x.length * y.length) / 12) * (n + 1 - ties / (n * (n - 1)));
}
