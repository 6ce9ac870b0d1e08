import { drawPlaces, seededGenerator } from './draw-places.ts';
import { quantilePair } from './quantile-pair.ts';

/** What one author has: rows of which a measure is known, and those of them that meet it. */
export interface AuthorShare {
  of: number;
  n: number;
}

/** Draws of an interval over authors: another seed then moves an end by a few thousandths. */
export const DRAWS = 2000;
/** Most places that are kept for another share of as many authors: 64 MB. */
const MOST_KEPT = 16_000_000;

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
  const [low, high] = quantilePair(drawnShares(authors, seed), 0.025, 0.975) ?? [null, null];
  return { low, high };
}

/** The share of each of these draws; NaN of one without a row. */
export function drawnShares(authors: readonly AuthorShare[], seed: number): Float64Array {
  const counts = Float64Array.from(authors.flatMap(({ of, n }) => [of, n]));
  const shares = new Float64Array(DRAWS);
  let draw = 0;
  for (const places of drawsOf(seed, authors.length)) shares[draw++] = shareAt(counts, places);
  return shares;
}

let kept: { seed: number; authors: number; draws: Uint32Array[] } | undefined;

/** The places of every draw; measures of the same authors follow each other, and are drawn once. */
function drawsOf(seed: number, authors: number): Iterable<Uint32Array> {
  if (kept?.seed === seed && kept.authors === authors) return kept.draws;
  const draws = newDraws(seed, authors);
  if (authors * DRAWS > MOST_KEPT) return draws;
  kept = { seed, authors, draws: Array.from(draws, (places) => places.slice()) };
  return kept.draws;
}

function* newDraws(seed: number, authors: number): Generator<Uint32Array> {
  const generator = seededGenerator(seed);
  const places = new Uint32Array(authors);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    drawPlaces(generator, places, authors);
    yield places;
  }
}

/** Share of the rows of the authors at these places, whose counts stand two by two; NaN without a row. */
function shareAt(counts: Float64Array, places: Uint32Array): number {
  let [of, n] = [0, 0];
  for (let at = 0; at < places.length; at += 1) {
    const place = 2 * places[at]!;
    of += counts[place]!;
    n += counts[place + 1]!;
  }
  return of > 0 ? n / of : NaN;
}
