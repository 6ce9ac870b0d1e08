import { relativeZeta } from './hurwitz-zeta.ts';
import { powerLawAlpha } from './power-law-alpha.ts';
import { powerLawDistance } from './power-law-distance.ts';
import { tailCounts, type TailCounts } from './tail-counts.ts';

/** alpha with its standard error, from xmin on, over n of the `of` values; distance: Kolmogorov-Smirnov, 0 to 1. */
export type PowerLawFit = {
  alpha: number;
  standardError: number;
  xmin: number;
  n: number;
  of: number;
  distance: number;
  logLikelihood: number;
};

/** xmin: where the tail begins, chosen when not given; smallestTail: values that a chosen xmin must leave, 10 unless told. */
export type PowerLawOptions = { xmin?: number | undefined; smallestTail?: number | undefined };

/**
 * Discrete power law x^-alpha / zeta(alpha, xmin) fitted to the tail of whole numbers >= 1: alpha by greatest likelihood;
 * xmin the distinct value, except the largest, from which on the Kolmogorov-Smirnov distance is smallest, the
 * smaller of two with the same distance (Clauset, Shalizi and Newman 2009, section 3). RangeError for other numbers and
 * for tails that are too short or have one value only.
 */
export function fitPowerLaw(values: readonly number[], { xmin, smallestTail = 10 }: PowerLawOptions = {}): PowerLawFit {
  const tail = tailCounts('fitPowerLaw', values, xmin);
  if (tail.values.length < 2)
    throw new RangeError(`fitPowerLaw: expected two distinct values >= ${xmin ?? 1}, received only ${tail.values[0]}`);
  if (xmin === undefined && tail.n < smallestTail)
    throw new RangeError(`fitPowerLaw: expected at least ${smallestTail} values, received ${tail.n}`);
  const start = xmin === undefined ? bestStart(tail, smallestTail) : 0;
  const least = xmin ?? tail.values[start]!;
  const n = tail.atLeast[start]!;
  let logs = 0;
  for (let at = start; at < tail.values.length; at += 1)
    logs += tail.counts[at]! * Math.log1p((tail.values[at]! - least) / least);
  const { alpha, unitError, logSum } = powerLawAlpha(least, logs / n);
  const { distance } = powerLawDistance(tail, start, { alpha, xmin: least });
  const logLikelihood = -n * logSum - alpha * logs;
  return { alpha, standardError: unitError / Math.sqrt(n), xmin: least, n, of: values.length, distance, logLikelihood };
}

/** Log of the probability of x >= xmin under a fitted power law. */
export function powerLawLogProbability({ alpha, xmin }: Pick<PowerLawFit, 'alpha' | 'xmin'>): (x: number) => number {
  const logSum = Math.log(relativeZeta(alpha, xmin).value);
  return (x) => -alpha * Math.log1p((x - xmin) / xmin) - logSum;
}

/**
 * Index of the value from which on the law fits best, the lower of equals. A start is given up once its distance exceeds
 * the best one's; 64 spread starts go first, because where the fit improves from start to start none would be given up.
 */
function bestStart(tail: TailCounts, smallestTail: number): number {
  const starts = tail.values.length - 1;
  const logs = meanLogs(tail);
  let best = { start: 0, distance: Infinity };
  let first = 0;
  const attempt = (start: number): void => {
    if (tail.atLeast[start]! < smallestTail) return;
    const xmin = tail.values[start]!;
    const { alpha } = powerLawAlpha(xmin, logs[start]! - Math.log(xmin));
    const { distance, at } = powerLawDistance(tail, start, { alpha, xmin }, best.distance, first);
    // Neighbouring starts are furthest off at the same place, which then is looked at first.
    first = at;
    if (distance < best.distance || (distance === best.distance && start < best.start)) best = { start, distance };
  };
  for (let spread = 0; spread < 64; spread += 1) attempt(Math.floor((spread * starts) / 64));
  for (let start = 0; start < starts; start += 1) attempt(start);
  return best.start;
}

/** Mean of ln x over the values from each index on. */
function meanLogs({ values, counts, atLeast }: TailCounts): Float64Array {
  const means = new Float64Array(values.length);
  let sum = 0;
  for (let at = values.length - 1; at >= 0; at -= 1) {
    sum += counts[at]! * Math.log(values[at]!);
    means[at] = sum / atLeast[at]!;
  }
  return means;
}
