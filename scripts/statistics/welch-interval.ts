/** Two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** What is known of a sample. */
export interface Moments {
  n: number;
  mean: number;
  /** Standard deviation with n - 1. */
  sd: number;
}

/**
 * 95 % interval of the difference of two means by Welch, from moments alone; with the normal quantile, so for samples of
 * hundreds.
 */
export function welchInterval(a: Moments, b: Moments): [low: number, high: number] {
  const error = Math.sqrt(a.sd ** 2 / a.n + b.sd ** 2 / b.n);
  const difference = a.mean - b.mean;
  return [difference - Z * error, difference + Z * error];
}
