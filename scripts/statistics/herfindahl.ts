import { checkFinite } from './check-finite.ts';

/**
 * Herfindahl index of non-negative amounts: the sum of the squared shares, 1 where one holds all and 1 / n for n equal
 * ones; null where the sum is 0.
 */
export function herfindahl(amounts: ArrayLike<number>): number | null {
  if (amounts.length > 0) checkFinite('herfindahl', amounts, 0);
  let [sum, squares] = [0, 0];
  for (let at = 0; at < amounts.length; at += 1) sum += amounts[at]!;
  if (sum === 0) return null;
  for (let at = 0; at < amounts.length; at += 1) squares += (amounts[at]! / sum) ** 2;
  return squares;
}
