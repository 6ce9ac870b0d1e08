import { SEEN_WITH_POWER } from './seen-with-power.ts';

/** Standard errors between the middle of a 95 % interval of a normal figure and its end. */
const HALF_WIDTH = 1.959963984540054;

/**
 * Smallest difference that a two-sided test at 5 % finds in four of five samples, by the 95 % interval of the one that
 * was drawn: its width tells the standard error, whatever was drawn for it. Null where an end is not known, and where
 * there is no width: that every draw gave the same does not say that the figure has no error.
 */
export function smallestFromInterval(low: number | null, high: number | null): number | null {
  return low === null || high === null || low === high ? null : (SEEN_WITH_POWER * (high - low)) / (2 * HALF_WIDTH);
}
