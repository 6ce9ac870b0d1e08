import { quantileSorted } from 'd3-array';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

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
  const generator = xoroshiro128plus(seed);
  const [ofs, ns] = [Float64Array.from(authors, ({ of }) => of), Float64Array.from(authors, ({ n }) => n)];
  const shares: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    let [of, n] = [0, 0];
    for (let at = 0; at < authors.length; at += 1) {
      const place = uniformInt(generator, 0, authors.length - 1);
      of += ofs[place]!;
      n += ns[place]!;
    }
    if (of > 0) shares.push(n / of);
  }
  shares.sort((a, b) => a - b);
  return { low: quantileSorted(shares, 0.025) ?? null, high: quantileSorted(shares, 0.975) ?? null };
}
