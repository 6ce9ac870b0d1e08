import { drawPlaces, seededGenerator } from './draw-places.ts';
import { quantilePair } from './quantile-pair.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What one author has: rows of which a measure is known, and those of them that meet it. */
export interface AuthorShare {
  of: number;
  n: number;
}

/** Draws of an interval over authors: another seed then moves an end by a few thousandths. */
export const DRAWS = 2000;
/** Most places that are kept for another share of as many authors: 64 MB. */
const MOST_KEPT = 32_000_000;
/** With more authors a place needs more than the two bytes it has. */
const MOST_AUTHORS = 2 ** 16;
/** Room for a count below another in one number: 2^26, so that sums of two stay below 2^53 and exact. */
const ROOM = 2 ** 26;

type Places = Uint16Array | Uint32Array;

/**
 * 95 % percentile bootstrap interval of a share, resampled by author: each of 2,000 draws takes as many authors as there
 * are, with replacement, and the share of all their rows. The same as authorBootstrap of the share, for many authors
 * and without their rows; where all agree, agreedInterval. Null ends for fewer than two authors.
 */
export function shareByAuthor(
  authors: readonly AuthorShare[],
  seed: number,
): { low: number | null; high: number | null } {
  const [low, high] = endsOf(authors, seed) ?? [null, null];
  return { low, high };
}

function endsOf(authors: readonly AuthorShare[], seed: number): [low: number, high: number] | null {
  if (authors.length < 2) return null;
  return agreedInterval(authors) ?? quantilePair(drawnShares(authors, seed), 0.025, 0.975);
}

/**
 * The interval of a share on which all authors agree, of which no draw differs, though the next author may: that of
 * Wilson, each counted once. Null where they do not agree.
 */
export function agreedInterval(authors: readonly AuthorShare[]): [low: number, high: number] | null {
  const areAll = authors.every(({ of, n }) => n === of);
  return areAll || authors.every(({ n }) => n === 0)
    ? wilsonInterval(areAll ? authors.length : 0, authors.length)
    : null;
}

/** The share of each of these draws; NaN of one without a row. */
export function drawnShares(authors: readonly AuthorShare[], seed: number): Float64Array {
  const shareAt = shareReader(authors);
  const shares = new Float64Array(DRAWS);
  let draw = 0;
  for (const places of drawsOf(seed, authors.length)) shares[draw++] = shareAt(places);
  return shares;
}

let kept: { seed: number; authors: number; draws: Places[] } | undefined;

/** The places of every draw; measures of the same authors follow each other, and are drawn once. */
function drawsOf(seed: number, authors: number): Iterable<Places> {
  if (kept?.seed === seed && kept.authors === authors) return kept.draws;
  const draws = newDraws(seed, authors);
  if (authors * DRAWS > MOST_KEPT) return draws;
  kept = { seed, authors, draws: Array.from(draws, (places) => places.slice()) };
  return kept.draws;
}

function* newDraws(seed: number, authors: number): Generator<Places> {
  const generator = seededGenerator(seed);
  const places = authors <= MOST_AUTHORS ? new Uint16Array(authors) : new Uint32Array(authors);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    drawPlaces(generator, places, authors);
    yield places;
  }
}

/**
 * The function from the places of a draw to the share of the rows of the authors there, NaN without a row. Where one sum
 * does for two it is made: where all authors have as many rows, and of whole numbers with room beside each other.
 */
function shareReader(authors: readonly AuthorShare[]): (places: Places) => number {
  const [ofs, ns] = [Float64Array.from(authors, ({ of }) => of), Float64Array.from(authors, ({ n }) => n)];
  const each = ofs[0] ?? 0;
  const fits = (values: Float64Array) =>
    values.every((value) => Number.isInteger(value) && value >= 0 && value * authors.length < ROOM);
  if (fits(ofs) && each > 0 && ofs.every((of) => of === each))
    return (places) => sumAt(ns, places) / (each * places.length);
  if (!fits(ofs) || !fits(ns)) return (places) => shareOf(sumAt(ns, places), sumAt(ofs, places));
  const both = ofs.map((of, at) => of + ns[at]! * ROOM);
  return (places) => {
    const sum = sumAt(both, places);
    const n = Math.floor(sum / ROOM);
    return shareOf(n, sum - n * ROOM);
  };
}

function shareOf(n: number, of: number): number {
  return of > 0 ? n / of : NaN;
}

function sumAt(values: Float64Array, places: Places): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += values[places[at]!]!;
  return sum;
}
