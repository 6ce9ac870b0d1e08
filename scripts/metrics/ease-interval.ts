import { quantilePair } from '../statistics/quantile-pair.ts';
import type { Sample } from '../statistics/widened-tail.ts';
import { PARTS, type PartCounts } from './ease-scores.ts';

/** Ends of an interval; null where no draw has a value. */
export type Ends = [low: number, high: number] | [low: null, high: null];

/** Of draws in any order, NaN where one has no value, the quantiles (type 7) that leave out this share at each end. */
export function endsOf(draws: Float64Array, tail: number): Ends {
  return quantilePair(draws, tail, 1 - tail) ?? [null, null];
}

/**
 * The authors behind the mean of some parts of a task: the variance of that mean by the influence of each, which is what
 * it adds to the shares (Davison and Hinkley 1997, 2.7), and how many they count for: between their number and their
 * effective number, which is 1 / the sum of their squared weights in the mean (Kish) and less where some have much. Their
 * geometric mean gives intervals that cover nearest to 95 % (docs/decisions.md).
 */
export function sampleOf(authors: Iterable<PartCounts>, counts: PartCounts, parts: readonly boolean[]): Sample {
  const places = [...parts.keys()].filter((part) => parts[part]! && counts[part]! > 0);
  if (places.length === 0) return { variance: 0, authors: 0 };
  let [n, variance, squares] = [0, 0, 0];
  for (const own of authors) {
    let [influence, weight] = [0, 0];
    for (const part of places) {
      const of = counts[part]!;
      influence += (own[PARTS + part]! - (counts[PARTS + part]! / of) * own[part]!) / of;
      weight += own[part]! / of;
    }
    if (weight > 0) n += 1;
    variance += (influence / places.length) ** 2;
    squares += (weight / places.length) ** 2;
  }
  return { variance, authors: Math.sqrt(n / squares) };
}
