import { quantileSorted } from 'd3-array';
import { widenedTail, type Sample } from '../statistics/widened-tail.ts';
import { PARTS, type PartCounts } from './ease-scores.ts';

/** Ends of an interval; null where no draw has a value. */
export type Ends = [low: number, high: number] | [low: null, high: null];

/** Of draws in any order, NaN where one has no value, the quantiles (type 7) that leave out this share at each end. */
export function endsOf(draws: Float64Array, tail: number): Ends {
  // Sorted as numbers without a function to compare them, which is slow.
  const sorted = Array.from(draws.filter((value) => !Number.isNaN(value)).sort());
  return sorted.length === 0 ? [null, null] : [quantileSorted(sorted, tail)!, quantileSorted(sorted, 1 - tail)!];
}

/**
 * The authors behind the mean of some parts of a task: their number, and the variance of that mean by the influence of
 * each, which is what it adds to the shares (Davison and Hinkley 1997, 2.7).
 */
export function sampleOf(authors: Iterable<PartCounts>, counts: PartCounts, parts: readonly boolean[]): Sample {
  let [variance, n] = [0, 0];
  const known = parts.filter((is, part) => is && counts[part]! > 0).length;
  for (const own of authors) {
    let [influence, tells] = [0, false];
    for (let part = 0; part < PARTS; part += 1) {
      const of = counts[part]!;
      if (!parts[part] || of === 0 || own[part] === 0) continue;
      tells = true;
      influence += (own[PARTS + part]! - (counts[PARTS + part]! / of) * own[part]!) / of;
    }
    if (!tells) continue;
    n += 1;
    variance += (influence / known) ** 2;
  }
  return { variance, authors: n };
}

/** The share of draws that an interval by these samples leaves out at each end; all of them hang on one author: 0. */
export function tailOf(...samples: readonly Sample[]): number {
  return samples.some(({ authors }) => authors < 2) ? 0 : widenedTail(samples);
}
