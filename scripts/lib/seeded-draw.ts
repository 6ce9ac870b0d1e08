import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random numbers of one seed. */
export interface Draw {
  /** Uniform, from 0 up to but not 1. */
  share(): number;
  /** A whole number from 0 up to but not `count`. */
  below(count: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of these, each as likely. */
  one<T>(items: readonly T[]): T;
}

const STEPS = 2 ** 31;

/** Draws that are the same for the same seed on every machine. */
export function seededDraw(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  const below = (count: number) => uniformInt(generator, 0, count - 1);
  const share = () => below(STEPS) / STEPS;
  return { share, below, chance: (probability) => share() < probability, one: (items) => items[below(items.length)]! };
}
