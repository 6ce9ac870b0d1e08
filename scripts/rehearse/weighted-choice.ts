import type { Draw } from '../lib/seeded-draw.ts';

/** Draws one of some values, each as likely as its weight says. */
export type Choice<T> = (draw: Draw) => T;

/** A choice by weights; at least one of them is above 0. */
export function weightedChoice<T>(weights: Iterable<readonly [T, number]>): Choice<T> {
  const values: T[] = [];
  const ends: number[] = [];
  let sum = 0;
  for (const [value, weight] of weights) {
    if (weight <= 0) continue;
    values.push(value);
    ends.push((sum += weight));
  }
  if (values.length === 0) throw new Error('a choice of nothing: no weight is above 0');
  return (draw) => {
    const at = draw.share() * sum;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at < ends[middle]!) high = middle;
      else low = middle + 1;
    }
    return values[low]!;
  };
}
