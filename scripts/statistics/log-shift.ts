import { checkFinite } from './check-finite.ts';
import { hodgesLehmann } from './hodges-lehmann.ts';

/** shift: in natural logarithms; ratio: exp(shift), how many times as large the values of x are. */
export type LogShift = { shift: number; ratio: number };

/**
 * Hodges-Lehmann shift from y to x on the natural-log scale, and the ratio it stands for. RangeError for empty input
 * and for values that are not positive: a zero has no logarithm, so the share of zeros is told apart (zeroShare).
 */
export function logShift(x: readonly number[], y: readonly number[]): LogShift {
  const shift = hodgesLehmann(logarithms('x', x), logarithms('y', y));
  return { shift, ratio: Math.exp(shift) };
}

function logarithms(side: string, values: readonly number[]): number[] {
  checkFinite(`logShift: ${side}`, values);
  const at = values.findIndex((value) => value <= 0);
  if (at >= 0) throw new RangeError(`logShift: ${side}: expected a number > 0, received ${values[at]} at index ${at}`);
  return values.map(Math.log);
}
