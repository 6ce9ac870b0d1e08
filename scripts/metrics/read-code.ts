import type { RowIn } from '../../data/schema/folders.ts';
import { drawPlaces, seededGenerator } from '../statistics/draw-places.ts';
import { quantilePair } from '../statistics/quantile-pair.ts';
import { rounded } from '../statistics/rounded.ts';
import type { CaptureTables } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';
import { SEED } from './space-groups.ts';

/** A Space whose code was read, with its row of spaces.csv. */
export type ReadSpace = RowIn<'captures', 'space-code'> & { author: string; own: RowIn<'captures', 'spaces'> };
type Basis = ReadSpace['basis'];

const DRAWS = 2000;

/** The Spaces of a capture whose code was read, by how much of it. */
export function readCode(at: CaptureTables): [basis: Basis, spaces: ReadSpace[]][] {
  const spaces = new Map(at.table('spaces').map((row) => [row.id, row]));
  const read = at.table('space-code').flatMap((row) => {
    const own = spaces.get(row.space);
    return own ? [{ ...row, author: own.author ?? own.id, own }] : [];
  });
  return [...Map.groupBy(read, ({ basis }) => basis)];
}

/** What is asked of some Spaces. */
type Question<S> = (space: S) => boolean;

/**
 * Of how many of some Spaces each of some things is so, with the interval of its share over their authors; all shares
 * from the same draws, and the ends null of no Spaces.
 */
export function sharesOfSpaces<S extends { author: string }>(spaces: readonly S[], asked: readonly Question<S>[]) {
  const marks = spaces.map((space) => ({
    author: space.author,
    marks: asked.flatMap((is, at) => (is(space) ? [at] : [])),
  }));
  const authors = [...Map.groupBy(marks, ({ author }) => author).values()].map((rows) => ({
    rows: rows.length,
    marks: Uint32Array.from(rows.flatMap((row) => row.marks)),
  }));
  const drawn = asked.map(() => new Float64Array(authors.length === 0 ? 0 : DRAWS));
  const generator = seededGenerator(SEED);
  const [places, counts] = [new Uint32Array(authors.length), new Uint32Array(asked.length)];
  for (let draw = 0; draw < DRAWS && authors.length > 0; draw += 1) {
    drawPlaces(generator, places, authors.length);
    const rows = countMarks(counts.fill(0), authors, places);
    for (let at = 0; at < drawn.length; at += 1) drawn[at]![draw] = counts[at]! / rows;
  }
  const of = spaces.length;
  return drawn.map((shares, at) => {
    const n = marks.filter((row) => row.marks.includes(at)).length;
    const [low, high] = quantilePair(shares, 0.025, 0.975) ?? [null, null];
    return { n, of, authors: authors.length, share: ratio(n, of), low: rounded(low), high: rounded(high) };
  });
}

/** Counts the marks of the authors at these places into the first; gives how many rows they have. */
function countMarks(
  counts: Uint32Array,
  authors: readonly { rows: number; marks: Uint32Array }[],
  places: Uint32Array,
): number {
  let rows = 0;
  for (let at = 0; at < places.length; at += 1) {
    const author = authors[places[at]!]!;
    rows += author.rows;
    for (let mark = 0; mark < author.marks.length; mark += 1) counts[author.marks[mark]!]! += 1;
  }
  return rows;
}

/** The same for one thing. */
export function shareOfSpaces<S extends { author: string }>(spaces: readonly S[], is: Question<S>) {
  return sharesOfSpaces(spaces, [is])[0]!;
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
