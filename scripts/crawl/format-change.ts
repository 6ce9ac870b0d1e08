import type { PlacedOdd } from './read-page.ts';

/** Odd rows of one page that are single mistakes: of a million real records not one had a field of another type. */
const MOST_OF_PAGE = 3;
/** The same of all pages so far. */
const MOST_OF_LISTING = 30;
/** Share of the rows beyond which it is no longer the record that is odd, but the listing. */
const SHARE = 0.01;

/** Odd fields of the pages before, by field, and the rows of these pages. */
export interface OddSoFar {
  rows: number;
  odd: ReadonlyMap<string, number>;
}

/**
 * The first of the odd fields of a page that so many of its rows have, or of all rows so far, that the listing must have
 * changed its format; undefined where they are single mistakes.
 */
export function formatChange(odd: readonly PlacedOdd[], rows: number, before: OddSoFar): PlacedOdd | undefined {
  const counts = new Map<string, number>();
  for (const { field } of odd) counts.set(field, (counts.get(field) ?? 0) + 1);
  return odd.find(({ field }) => {
    const n = counts.get(field)!;
    const all = n + (before.odd.get(field) ?? 0);
    return isMany(n, rows, MOST_OF_PAGE) || (n > 1 && n === rows) || isMany(all, rows + before.rows, MOST_OF_LISTING);
  });
}

function isMany(n: number, of: number, single: number): boolean {
  return n > single && n > SHARE * of;
}
