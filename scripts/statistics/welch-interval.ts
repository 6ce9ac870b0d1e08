import { lowerT } from './lower-t.ts';

/** What is known of a sample. */
export interface Moments {
  n: number;
  mean: number;
  /** Standard deviation with n - 1. */
  sd: number;
}

/**
 * 95 % interval of the difference of two means by Welch (1947), from moments alone: by the quantile of Student's t with
 * the degrees of freedom that the two variances give.
 */
export function welchInterval(a: Moments, b: Moments): [low: number, high: number] {
  const [ofA, ofB] = [a.sd ** 2 / a.n, b.sd ** 2 / b.n];
  const freedom = (ofA + ofB) ** 2 / (ofA ** 2 / (a.n - 1) + ofB ** 2 / (b.n - 1));
  const half = -lowerT(freedom) * Math.sqrt(ofA + ofB);
  const difference = a.mean - b.mean;
  return [difference - half, difference + half];
}
