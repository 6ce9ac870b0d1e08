import { checkFinite } from './check-finite.ts';
import { countPairs } from './count-pairs.ts';

/**
 * Cliff's delta of x against y: share of the pairs with x above y minus share with x below y, from -1 to 1; a tie
 * counts half to each side and so adds nothing (Cliff 1993). RangeError for empty or non-finite input.
 */
export function cliffsDelta(x: readonly number[], y: readonly number[]): number {
  checkFinite('cliffsDelta: x', x);
  checkFinite('cliffsDelta: y', y);
  const { more, less } = countPairs(x, y);
  return (more - less) / (x.length * y.length);
}
