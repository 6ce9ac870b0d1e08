import type { SortedCounts } from '../../../scripts/statistics/value-counts.ts';

/** The values by ascending size, counted as the statistics take them. */
export function counted(values: readonly number[]): SortedCounts {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  return {
    values: Float64Array.from(distinct),
    counts: Float64Array.from(distinct, (value) => values.filter((each) => each === value).length),
  };
}

/** Whole numbers below `below` that are the same on every run; small ones are far more frequent. */
export function skewed(length: number, below: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor(below * (state / 0x7fffffff) ** 6);
  });
}
