import { checkSize } from './check-size.ts';
import { SEEN_WITH_POWER } from './seen-with-power.ts';

/** How much larger or smaller another share must be; null where none so large, or so small, exists. */
export interface ShareDifference {
  above: number | null;
  below: number | null;
}

/**
 * Smallest difference from a share among n that a share among m must have for a two-sided test at 5 % to find it in
 * four of five samples, by Cohen's h (Statistical Power Analysis, 1988, chapter 6), the difference of arcsines; both
 * ends are >= 0. RangeError for sizes that are no whole numbers and a share outside of 0 to 1.
 */
export function smallestShareDifference(share: number, n: number, m: number): ShareDifference {
  checkSize('smallestShareDifference', n);
  checkSize('smallestShareDifference', m);
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`smallestShareDifference: expected a share from 0 to 1, received ${share}`);
  if (n * m === 0) return { above: null, below: null };
  const half = (SEEN_WITH_POWER * Math.sqrt(1 / n + 1 / m)) / 2;
  const at = Math.asin(Math.sqrt(share));
  return {
    above: at + half > Math.PI / 2 ? null : Math.sin(at + half) ** 2 - share,
    below: at - half < 0 ? null : share - Math.sin(at - half) ** 2,
  };
}
