import erfc from '@stdlib/math-base-special-erfc';

/** ratio: sum of the differences of log-likelihood, first less second; normalised: that over its standard error; p: two-sided. */
export type Vuong = { ratio: number; normalised: number; p: number };

/**
 * Vuong's test of two laws that are not nested, from the log-probability of each distinct value under both and how often
 * it occurs: p is small when the data tell the two apart, and the sign says which is nearer (Vuong 1989; Clauset,
 * Shalizi and Newman 2009, appendix C). The same everywhere: normalised 0 and p 1.
 */
export function vuong(first: ArrayLike<number>, second: ArrayLike<number>, counts: ArrayLike<number>): Vuong {
  let [n, ratio] = [0, 0];
  for (let at = 0; at < counts.length; at += 1) {
    n += counts[at]!;
    ratio += counts[at]! * (first[at]! - second[at]!);
  }
  let squares = 0;
  for (let at = 0; at < counts.length; at += 1) squares += counts[at]! * (first[at]! - second[at]! - ratio / n) ** 2;
  if (squares === 0) return { ratio, normalised: 0, p: 1 };
  // The standard error of the sum is sqrt(n) times the deviation of one difference, sqrt(squares / n).
  const normalised = ratio / Math.sqrt(squares);
  return { ratio, normalised, p: erfc(Math.abs(normalised) / Math.SQRT2) };
}
