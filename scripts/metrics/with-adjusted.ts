import { discoveryRates } from '../statistics/discovery-rates.ts';
import { rounded } from '../statistics/rounded.ts';

/**
 * The rows of one family of comparisons, each with the smallest rate of false discoveries over all of them at which it
 * would stand; null where there is no p.
 */
export function withAdjusted<R extends { p: number | null }>(rows: readonly R[]): (R & { adjusted: number | null })[] {
  const rates = discoveryRates(rows.map(({ p }) => p));
  return rows.map((row, at) => ({ ...row, adjusted: rounded(rates[at]!) }));
}
