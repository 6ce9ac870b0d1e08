import { drawPlaces, seededGenerator } from './draw-places.ts';
import { quantilePair } from './quantile-pair.ts';

/** What one author has: rows of which a measure is known, and those of them that meet it. */
export interface AuthorShare {
  of: number;
  n: number;
}

/** Draws of an interval over authors: another seed then moves an end by a few thousandths. */
export const DRAWS = 2000;

/**
 * 95 % percentile bootstrap interval of a share, resampled by author: each of 2,000 draws takes as many authors as there
 * are, with replacement, and the share of all their rows. The same as authorBootstrap of the share, for many authors
 * and without their rows. Null ends for fewer than two authors, of which no draw differs.
 */
export function shareByAuthor(
  authors: readonly AuthorShare[],
  seed: number,
): { low: number | null; high: number | null } {
  if (authors.length < 2) return { low: null, high: null };
  const generator = seededGenerator(seed);
  const places = new Uint32Array(authors.length);
  const [ofs, ns] = [Float64Array.from(authors, ({ of }) => of), Float64Array.from(authors, ({ n }) => n)];
  const shares = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    drawPlaces(generator, places, authors.length);
    const of = sumAt(ofs, places);
    shares[draw] = of > 0 ? sumAt(ns, places) / of : NaN;
  }
  const [low, high] = quantilePair(shares, 0.025, 0.975) ?? [null, null];
  return { low, high };
}

function sumAt(values: Float64Array, places: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += values[places[at]!]!;
  return sum;
}
