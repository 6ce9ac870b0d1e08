import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded random numbers: the same seed gives the same bench. */
export interface Draws {
  /** From 0 to below 1. */
  uniform(): number;
  between(low: number, high: number): number;
  /** Whole number from 0 to below n. */
  below(n: number): number;
  /** One of the values; undefined where there is none. */
  pick<T>(values: readonly T[]): T | undefined;
}

/** Draws of xoroshiro128+ from a whole number of 32 bits. */
export function drawsFrom(seed: number): Draws {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);
  const below = (n: number) => Math.floor(uniform() * n);
  return {
    uniform,
    below,
    between: (low, high) => low + (high - low) * uniform(),
    pick: (values) => values[below(values.length)],
  };
}
