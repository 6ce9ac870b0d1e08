import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { rounded } from '../statistics/rounded.ts';

/**
 * The rows of one family of comparisons, each with the smallest rate of false discoveries over all of them at which it
 * would stand; null where there is no p.
 */
export function withAdjusted<R extends { p: number | null }>(rows: readonly R[]): (R & { adjusted: number | null })[] {
  const tested = rows.filter(({ p }) => p !== null);
  const rates = tested.length === 0 ? [] : benjaminiHochberg(tested.map(({ p }) => p!));
  const rateOf = new Map(tested.map((row, at) => [row, rates[at]!]));
  return rows.map((row) => ({ ...row, adjusted: rounded(rateOf.get(row) ?? null) }));
}
