import { extract, WRatio } from 'fuzzball';

/** Guesses of a card. */
export const MOST = 5;
const LEAST_SCORE = 50;

/**
 * The matcher of the starting project, as a baseline: WRatio of the whole card against every id, the five best above
 * 50. Seconds a card, most of it for the long ones.
 */
export function fuzzyBaseline(body: string, ids: readonly string[]): string[] {
  if (!/[a-z0-9]/i.test(body)) return [];
  return extract(body, [...ids], { scorer: WRatio, limit: MOST, cutoff: LEAST_SCORE }).map(([id]) => id);
}
