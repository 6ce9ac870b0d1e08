import { checkFinite } from './check-finite.ts';

/**
 * Herfindahl index of non-negative amounts: the sum of the squared shares, 1 where one holds all and 1 / n for n equal
 * ones; null where the sum is 0.
 */
export function herfindahl(amounts: readonly number[]): number | null {
  if (amounts.length > 0) checkFinite('herfindahl', amounts, 0);
  const sum = amounts.reduce((total, each) => total + each, 0);
  return sum === 0 ? null : amounts.reduce((total, each) => total + (each / sum) ** 2, 0);
}
