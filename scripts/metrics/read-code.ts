import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { shareByAuthor } from '../statistics/share-by-author.ts';
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

/** Of how many of some Spaces something is so, with the interval of its share over their authors; no ends of one. */
export function shareOfSpaces<S extends { author: string }>(spaces: readonly S[], is: (space: S) => boolean) {
  const authors = [...Map.groupBy(spaces, ({ author }) => author).values()];
  const counts = authors.map((own) => ({ of: own.length, n: own.filter(is).length }));
  const [n, of] = [counts.reduce((sum, own) => sum + own.n, 0), spaces.length];
  const share = ratio(n, of);
  const { low, high } = shareByAuthor(counts, SEED);
  return { n, of, authors: authors.length, share, low: rounded(low), high: rounded(high) };
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
