import { checkSize } from './check-size.ts';
import { SEEN_WITH_POWER } from './seen-with-power.ts';

/**
 * Smallest Cliff's delta between samples of n and m independent values that a two-sided Mann-Whitney test at 5 % finds
 * in four of five samples, from 0 to 1, by the formula of sample sizes of Noether, JASA 82 (1987), solved for the
 * effect. It takes the spread of no effect, so that for few values it is on the safe side: 17 and 15 values with the
 * delta that it gives are told apart in 84 of 100 samples, 6 and 6 in 96. Null where it gives more than 1, as for five
 * against five, though a test can tell these apart where all of one side are larger. RangeError for sizes that are no
 * whole numbers.
 */
export function smallestDelta(n: number, m: number): number | null {
  checkSize('smallestDelta', n);
  checkSize('smallestDelta', m);
  const delta = n * m === 0 ? Infinity : SEEN_WITH_POWER * Math.sqrt((n + m) / (3 * n * m));
  return delta > 1 ? null : delta;
}
