import { rounded } from '../statistics/rounded.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { Population } from './capture-tables.ts';

/** A share and, where the listing is a random sample, its 95 % Wilson interval; all null without a denominator. */
export function shareWithInterval(
  n: number,
  of: number,
  population: Population,
): { share: number | null; low: number | null; high: number | null } {
  if (of === 0) return { share: null, low: null, high: null };
  const interval = population === 'sample' ? wilsonInterval(n, of) : null;
  return { share: rounded(n / of), low: rounded(interval?.[0] ?? null), high: rounded(interval?.[1] ?? null) };
}

/** n / of with twelve significant digits; null without a denominator. */
export function ratio(n: number, of: number): number | null {
  return of === 0 ? null : rounded(n / of);
}
