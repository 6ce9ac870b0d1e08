/**
 * So many of `n` things as a part of them is, from 0 to 1, rounded up to a whole one. 1 % of 300 is 3.0000000000000004
 * in floating point and must not become 4.
 */
export function wholePart(n: number, part: number): number {
  return Math.ceil(Number((n * part).toFixed(6)));
}

/** From 1, the place of a quantile among `n` sorted values; 1 also where there is none. */
export function quantilePlace(n: number, share: number): number {
  return Math.max(1, wholePart(n, share));
}
