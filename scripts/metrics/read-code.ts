import type { RowIn } from '../../data/schema/folders.ts';
import { authorBootstrap } from '../statistics/author-bootstrap.ts';
import { rounded } from '../statistics/rounded.ts';
import type { CaptureTables } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';
import { SEED } from './space-groups.ts';

/** A Space whose code was read, with its row of spaces.csv. */
export type ReadSpace = RowIn<'captures', 'space-code'> & { author: string; own: RowIn<'captures', 'spaces'> };
type Basis = ReadSpace['basis'];

/** The Spaces of a capture whose code was read, by how much of it. */
export function readCode(at: CaptureTables): [basis: Basis, spaces: ReadSpace[]][] {
  const spaces = new Map(at.table('spaces').map((row) => [row.id, row]));
  const read = at.table('space-code').flatMap((row) => {
    const own = spaces.get(row.space);
    return own ? [{ ...row, author: own.author ?? own.id, own }] : [];
  });
  return [...Map.groupBy(read, ({ basis }) => basis)];
}

/** How many of some Spaces something is so of, with the interval of the share over their authors; null for neither. */
export function shareOfSpaces<S extends { author: string }>(spaces: readonly S[], is: (space: S) => boolean) {
  const n = spaces.filter(is).length;
  const authors = byAuthor(spaces, (space) => (is(space) ? 1 : 0));
  const { low, high } =
    authors.length === 0
      ? { low: null, high: null }
      : authorBootstrap(authors, (drawn) => drawn.reduce((sum, each) => sum + each, 0) / drawn.length, { seed: SEED });
  const of = spaces.length;
  return { n, of, authors: authors.length, share: ratio(n, of), low: rounded(low), high: rounded(high) };
}

/** A value of each Space by author, Spaces without it left out. */
export function byAuthor<S extends { author: string }>(
  spaces: readonly S[],
  valueOf: (space: S) => number | null,
): number[][] {
  const known = spaces.flatMap((space) => {
    const value = valueOf(space);
    return value === null ? [] : [{ author: space.author, value }];
  });
  return [...Map.groupBy(known, ({ author }) => author).values()].map((own) => own.map(({ value }) => value));
}
