import { checkSize } from './check-size.ts';

/**
 * Half of the width of a 95 % interval of a share of one half among n, the widest that there is: 1.96 standard errors,
 * as samples are planned. Null without any. RangeError for a number that is no whole number.
 */
export function halfWidthOfShare(n: number): number | null {
  checkSize('halfWidthOfShare', n);
  return n === 0 ? null : 1.959963984540054 * Math.sqrt(0.25 / n);
}
