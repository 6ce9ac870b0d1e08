import { findRoot } from './find-root.ts';
import { gaussianMoments } from './gaussian-moments.ts';
import { lognormalLikelihood, type LognormalLikelihood, type Symmetric } from './lognormal-likelihood.ts';
import { tailCounts, type TailCounts } from './tail-counts.ts';

/**
 * mu and sigma of ln x, over n values >= xmin. Both null when no lognormal is best: then the likelihood grows towards
 * that of a rounded power law with the exponent `limit`, which is null otherwise; logLikelihood is the one approached.
 */
export type LognormalFit = {
  mu: number | null;
  sigma: number | null;
  limit: number | null;
  xmin: number;
  n: number;
  logLikelihood: number;
};

/**
 * Discrete lognormal fitted to the whole numbers >= xmin by greatest likelihood: the probability of x is that of the
 * interval x - 1/2 to x + 1/2 given one above xmin - 1/2 (dislnorm of R's poweRlaw, and 'round' of Python's powerlaw).
 * Newton's method in the natural parameters. RangeError for other numbers and for tails of fewer than 3 distinct values.
 */
export function fitLognormal(values: readonly number[], xmin: number): LognormalFit {
  const tail = tailCounts('fitLognormal', values, xmin);
  if (tail.values.length < 3)
    throw new RangeError(`fitLognormal: expected three distinct values >= ${xmin}, received ${tail.values.length}`);
  const straight = straightSlope(tail, xmin);
  const atLimit = lognormalLikelihood(tail, xmin, straight, 0);
  if (atLimit.gradient[1] <= 0)
    return { mu: null, sigma: null, limit: 1 + straight, xmin, n: tail.n, logLikelihood: atLimit.value };
  const { a, c, value } = climb(tail, xmin, { a: straight, c: 0, ...atLimit });
  return {
    mu: Math.log(xmin - 0.5) - a / (2 * c),
    sigma: 1 / Math.sqrt(2 * c),
    limit: null,
    xmin,
    n: tail.n,
    logLikelihood: value,
  };
}

/** Log of the probability of x >= xmin under a fitted lognormal, or under the limit of one. */
export function lognormalLogProbability({ mu, sigma, limit, xmin }: LognormalFit): (x: number) => number {
  const c = sigma === null ? 0 : 1 / (2 * sigma * sigma);
  const a = mu === null ? limit! - 1 : 2 * c * (Math.log(xmin - 0.5) - mu);
  const whole = gaussianMoments(a, c, Infinity).log;
  return (x) => {
    const w = Math.log1p((x - xmin) / (xmin - 0.5));
    return gaussianMoments(a + 2 * c * w, c, Math.log1p(1 / (x - 0.5))).log - w * (a + c * w) - whole;
  };
}

/** The best a when c is 0: the exponent, less 1, of the rounded power law. */
function straightSlope(tail: TailCounts, xmin: number): number {
  const gradient = (logA: number): number => lognormalLikelihood(tail, xmin, Math.exp(logA), 0).gradient[0];
  let [low, high] = [0, 0];
  while (gradient(low) <= 0) low -= 2;
  while (gradient(high) >= 0) high += 2;
  return Math.exp(findRoot(gradient, low, high));
}

type Place = LognormalLikelihood & { a: number; c: number };

/** Newton's method uphill from a place with c = 0, halving a step that leads down or to c < 0. */
function climb(tail: TailCounts, xmin: number, start: Place): Place {
  let here = start;
  for (let round = 0; round < 200; round += 1) {
    const [da, dc] = direction(here);
    let share = here.c + dc <= 0 ? (0.5 * here.c) / -dc : 1;
    let next = here;
    // The value carries rounding of its size times 1e-16: a step of that little is not a way down.
    for (; share > 1e-12; share /= 2) {
      const [a, c] = [here.a + share * da, here.c + share * dc];
      next = { a, c, ...lognormalLikelihood(tail, xmin, a, c) };
      if (next.value >= here.value - 1e-13 * Math.abs(here.value)) break;
    }
    const done =
      Math.abs(next.c - here.c) <= 1e-11 * next.c &&
      Math.abs(next.a - here.a) <= 1e-11 * (Math.abs(next.a) + Math.sqrt(next.c));
    here = next;
    if (done) return here;
  }
  throw new RangeError(`fitLognormal: no greatest likelihood found for ${tail.n} values >= ${xmin}`);
}

/** Newton's step where the likelihood curves down, else the one as if ln x had not been rounded, which always leads up. */
function direction({ gradient, hessian, caution }: Place): [number, number] {
  const [aa, ac, cc]: Symmetric = hessian[0] < 0 && hessian[0] * hessian[2] > hessian[1] ** 2 ? hessian : caution;
  const determinant = aa * cc - ac * ac;
  return [-(cc * gradient[0] - ac * gradient[1]) / determinant, -(aa * gradient[1] - ac * gradient[0]) / determinant];
}
