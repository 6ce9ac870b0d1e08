import { relativeZeta } from './hurwitz-zeta.ts';

/** alpha, its standard error for one value (divide by the root of n), and the log of the relative zeta sum at it. */
export type PowerLawAlpha = { alpha: number; unitError: number; logSum: number };

/**
 * Exponent of greatest likelihood of a discrete power law from xmin on, for a tail whose mean of ln(x / xmin) is given
 * (> 0): the alpha at which the law's own mean is that (Clauset, Shalizi and Newman 2009, equation 3.5). The error is
 * 1 / sqrt of the variance of ln x (3.6).
 */
export function powerLawAlpha(xmin: number, meanLog: number): PowerLawAlpha {
  // Start of the continuous approximation (3.7). The log of the law's mean is convex in alpha, so Newton's steps
  // come from one side after the first, and that one is kept above 1.
  let alpha = 1 + 1 / (meanLog + 1 / (2 * xmin));
  for (let step = 0; step < 200; step += 1) {
    const { value, slope, curve } = relativeZeta(alpha, xmin);
    const mean = -slope / value;
    const variance = curve / value - mean * mean;
    const change = (Math.log(mean / meanLog) * mean) / variance;
    const next = alpha + change > 1 ? alpha + change : (1 + alpha) / 2;
    if (Math.abs(change) <= 1e-14 * alpha || next === alpha)
      return { alpha, unitError: 1 / Math.sqrt(variance), logSum: Math.log(value) };
    alpha = next;
  }
  throw new RangeError(`powerLawAlpha: no exponent found for xmin ${xmin} and a mean log of ${meanLog}`);
}
