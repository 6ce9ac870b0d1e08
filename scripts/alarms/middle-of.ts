import { median } from 'd3-array';

/** Median; 0 without values. */
export function middleOf(values: readonly number[]): number {
  return median(values) ?? 0;
}

/** Median distance from the median, scaled to a standard deviation, and never less than one in two thousand. */
export function spreadOf(values: readonly number[]): number {
  const middle = middleOf(values);
  return Math.max(0.0005, 1.4826 * middleOf(values.map((value) => Math.abs(value - middle))));
}
