import { benjaminiHochberg } from './benjamini-hochberg.ts';

/**
 * Of each of these comparisons the smallest rate of false discoveries over all of them at which it would stand, by its p;
 * null where there is no p.
 */
export function discoveryRates(p: readonly (number | null)[]): (number | null)[] {
  const tested = p.filter((each) => each !== null);
  const rates = tested.length === 0 ? [] : benjaminiHochberg(tested);
  let at = 0;
  return p.map((each) => (each === null ? null : rates[at++]!));
}
