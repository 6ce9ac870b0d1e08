import { cutoffSum } from './cutoff-sum.ts';
import { findRoot } from './find-root.ts';
import { relativeZeta } from './hurwitz-zeta.ts';
import { powerLawAlpha } from './power-law-alpha.ts';
import { tailCounts, type TailCounts } from './tail-counts.ts';

/** Exponent alpha and rate lambda per unit of x, 0 when the plain power law is best, over n values >= xmin. */
export type TruncatedPowerLawFit = { alpha: number; lambda: number; xmin: number; n: number; logLikelihood: number };

/**
 * Discrete power law with exponential cutoff, x^-alpha e^(-lambda x) normalized over the whole numbers >= xmin, fitted by
 * greatest likelihood with lambda >= 0 (Clauset, Shalizi and Newman 2009, table 2.1): the pair at which the law's means
 * of ln x and of x are those of the tail. Alpha may be any number while lambda > 0. A lambda below 1e-13 divided by
 * the largest value counts as 0. RangeError for other numbers, for tails of fewer than 3 distinct values and for values
 * too alike to be a tail.
 */
export function fitTruncatedPowerLaw(values: readonly number[], xmin: number): TruncatedPowerLawFit {
  const tail = tailCounts('fitTruncatedPowerLaw', values, xmin);
  if (tail.values.length < 3)
    throw new RangeError(
      `fitTruncatedPowerLaw: expected three distinct values >= ${xmin}, received ${tail.values.length}`,
    );
  const { meanLog, meanExcess } = means(tail, xmin);
  const plain = powerLawAlpha(xmin, meanLog);
  const { n } = tail;
  const untruncated = {
    alpha: plain.alpha,
    lambda: 0,
    xmin,
    n,
    logLikelihood: -n * (plain.logSum + plain.alpha * meanLog),
  };
  if (meanExcess >= plainExcess(plain.alpha, xmin)) return untruncated;
  let alpha = plain.alpha;
  const surplus = (logLambda: number): number => {
    alpha = alphaFor(Math.exp(logLambda), xmin, meanLog, alpha);
    return cutoffSum(alpha, Math.exp(logLambda), xmin).meanExcess - meanExcess;
  };
  let [low, high] = [-Math.log(meanExcess), -Math.log(meanExcess)];
  const least = Math.log(1e-13 / tail.values.at(-1)!);
  while (surplus(high) >= 0) high += 1;
  while (surplus(low) <= 0) {
    low -= 1;
    if (low < least) return untruncated;
  }
  const lambda = Math.exp(findRoot(surplus, low, high));
  alpha = alphaFor(lambda, xmin, meanLog, alpha);
  return {
    alpha,
    lambda,
    xmin,
    n,
    logLikelihood: -n * (cutoffSum(alpha, lambda, xmin).logSum + alpha * meanLog + lambda * meanExcess),
  };
}

/** Log of the probability of x >= xmin under a fitted truncated power law. */
export function truncatedPowerLawLogProbability({
  alpha,
  lambda,
  xmin,
}: Omit<TruncatedPowerLawFit, 'n' | 'logLikelihood'>): (x: number) => number {
  const logSum = lambda === 0 ? Math.log(relativeZeta(alpha, xmin).value) : cutoffSum(alpha, lambda, xmin).logSum;
  return (x) => -alpha * Math.log1p((x - xmin) / xmin) - lambda * (x - xmin) - logSum;
}

/** Means of ln(x / xmin) and of x - xmin. */
function means({ values, counts, n }: TailCounts, xmin: number): { meanLog: number; meanExcess: number } {
  let [logs, excesses] = [0, 0];
  for (const [at, value] of values.entries()) {
    logs += counts[at]! * Math.log1p((value - xmin) / xmin);
    excesses += counts[at]! * (value - xmin);
  }
  return { meanLog: logs / n, meanExcess: excesses / n };
}

/** Mean of x - xmin under a plain power law, infinite up to alpha = 2. */
function plainExcess(alpha: number, xmin: number): number {
  if (alpha <= 2) return Infinity;
  return xmin * (relativeZeta(alpha - 1, xmin).value / relativeZeta(alpha, xmin).value - 1);
}

/** The alpha at which the law with this lambda has this mean of ln(x / xmin), looked for around another one. */
function alphaFor(lambda: number, xmin: number, meanLog: number, around: number): number {
  const surplus = (alpha: number): number => cutoffSum(alpha, lambda, xmin).meanLog - meanLog;
  let [low, high] = [around, around];
  for (let step = 0.1; surplus(high) > 0; step *= 2) high += step;
  for (let step = 0.1; surplus(low) < 0; step *= 2) {
    low -= step;
    if (low < -1e4)
      throw new RangeError(
        `fitTruncatedPowerLaw: expected a tail, received values >= ${xmin} too alike for any alpha above -10000`,
      );
  }
  return findRoot(surplus, low, high);
}
