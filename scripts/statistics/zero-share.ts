import { checkFinite } from './check-finite.ts';

/** n values, of which `zeros` are 0, their share from 0 to 1, and the positive rest in input order. */
export type ZeroShare = { n: number; zeros: number; share: number; positive: number[] };

/**
 * Splits non-negative values into the share of zeros and the positive rest, the two parts of a hurdle model: what is
 * averaged after this has no zeros in it. RangeError for empty, negative or non-finite input.
 */
export function zeroShare(values: readonly number[]): ZeroShare {
  checkFinite('zeroShare', values, 0);
  const positive = values.filter((value) => value > 0);
  const zeros = values.length - positive.length;
  return { n: values.length, zeros, share: zeros / values.length, positive };
}
