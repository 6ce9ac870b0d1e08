import { authorDraws } from '../../statistics/author-draws.ts';
import { quantileSorted } from 'd3-array';

/** What a card declares and what a method finds in it, as keys of datasets. */
export interface JudgedCard {
  /** Owner of the model; the model itself where it has none. */
  author: string;
  wanted: ReadonlySet<string>;
  found: ReadonlySet<string>;
}

/** Share with its 95 % interval from draws of authors; null where nothing was found or wanted. */
export interface Share {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** Micro-averaged: pairs of card and dataset are counted, not cards. */
export interface SetScore {
  cards: number;
  wanted: number;
  found: number;
  right: number;
  precision: Share;
  recall: Share;
  f1: Share;
}

/** Datasets wanted and found, and those that are both. */
export interface SetCounts {
  wanted: number;
  found: number;
  right: number;
}

const SEED = 4;
const LEVEL = 0.95;

/** Precision, recall and F1 of found against wanted sets, with intervals over 2,000 draws of the authors. */
export function scoreSets(cards: readonly JudgedCard[]): SetScore {
  const byAuthor = new Map<string, SetCounts>();
  for (const { author, wanted, found } of cards) {
    const counts = byAuthor.get(author) ?? { wanted: 0, found: 0, right: 0 };
    counts.wanted += wanted.size;
    counts.found += found.size;
    for (const key of found) if (wanted.has(key)) counts.right += 1;
    byAuthor.set(author, counts);
  }
  const total = sumCounts([...byAuthor.values()]);
  const draws =
    byAuthor.size === 0
      ? []
      : [
          ...authorDraws(
            [...byAuthor.values()].map((counts) => [counts]),
            { seed: SEED },
          ),
        ].map(sumCounts);
  const share = (of: (counts: SetCounts) => number | null): Share => ({ value: of(total), ...interval(draws.map(of)) });
  return { cards: cards.length, ...total, precision: share(precision), recall: share(recall), f1: share(f1) };
}

/** All counts together. */
export function sumCounts(parts: readonly SetCounts[]): SetCounts {
  const total = { wanted: 0, found: 0, right: 0 };
  for (const { wanted, found, right } of parts) {
    total.wanted += wanted;
    total.found += found;
    total.right += right;
  }
  return total;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
/** Share of the found that is wanted; null where nothing was found. */
export const precision = ({ right, found }: SetCounts): number | null => ratio(right, found);
/** Share of the wanted that is found; null where nothing was wanted. */
export const recall = ({ right, wanted }: SetCounts): number | null => ratio(right, wanted);
/** Harmonic mean of the two; null where nothing was found or wanted. */
export const f1 = ({ right, found, wanted }: SetCounts): number | null => ratio(2 * right, found + wanted);

function interval(values: readonly (number | null)[]): { low: number | null; high: number | null } {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const end = (share: number): number | null => quantileSorted(sorted, share) ?? null;
  return { low: end((1 - LEVEL) / 2), high: end((1 + LEVEL) / 2) };
}
