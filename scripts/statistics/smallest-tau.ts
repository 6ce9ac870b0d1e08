import { checkSize } from './check-size.ts';
import { SEEN_WITH_POWER } from './seen-with-power.ts';

/**
 * Smallest Kendall's tau of n pairs without ties that an interval of 95 % tells from 0 in four of five samples: on the
 * scale of its inverse hyperbolic tangent tau varies by 0.437 / (n - 4) (Fieller, Hartley and Pearson, Biometrika 44,
 * 1957). Null for four pairs and fewer. RangeError for a number of pairs that is no whole number.
 */
export function smallestTau(n: number): number | null {
  checkSize('smallestTau', n);
  return n <= 4 ? null : Math.tanh(SEEN_WITH_POWER * Math.sqrt(0.437 / (n - 4)));
}
