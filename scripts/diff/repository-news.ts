import { listedKinds, type ListedKind } from '../../data/schema/listed-kinds.ts';
import { findAmong, type Named } from '../lib/find-among.ts';
import type { CaptureVersion, CaptureVersions } from './capture-versions.ts';
import type { Cells } from './compare-tables.ts';

/**
 * new: created after the day of the older version. back: an earlier crawl had not found it in its listing. entered:
 * neither, so it was on the Hub and came into the table.
 */
export type ArrivalKind = 'new' | 'back' | 'entered';
/**
 * left: still listed. removed: its source says so, or a listing of all public repositories has it no more. unlisted: no
 * more in a listing that is not whole. unknown: the newer version does not tell.
 */
export type DepartureKind = 'left' | 'removed' | 'unlisted' | 'unknown';

/** A repository that came into a table. */
export interface Arrival {
  kind: ArrivalKind;
  id: string;
  hub_id: string;
}

/** A repository that a table has no more. */
export interface Departure {
  kind: DepartureKind;
  id: string;
  hub_id: string;
  /** Id under which it is still listed, where that is another one. */
  listed_as: string;
}

/** One repository in both versions, its id changed or not. */
export interface Pair {
  old: Cells;
  new: Cells;
}

/** Who came into one table of repositories and who left it. */
export interface RepositoryNews {
  table: ListedKind;
  old: number;
  new: number;
  /** Each with the most noticed first. */
  arrivals: Arrival[];
  departures: Departure[];
  renamed: { id_before: string; id: string; hub_id: string }[];
  /** Of those that had left the table before: no more listed now, or listed again. */
  since: { removed: string[]; back: string[] };
  pairs: Pair[];
}

/** News of the tables of repositories of a capture. Repositories are told apart by `_id`, or by id without it. */
export function repositoryNews(versions: CaptureVersions): RepositoryNews[] {
  // Of a table that one version lacks nobody can have come or gone.
  return listedKinds
    .filter((table) => versions.old.rows(table) && versions.new.rows(table))
    .map((table) => newsOf(table, versions));
}

function newsOf(table: ListedKind, { old, new: now }: CaptureVersions): RepositoryNews {
  const [before, after] = [heldBy(old, table), heldBy(now, table)];
  const [wasHeld, isHeld] = [finder(before), finder(after)];
  const [leftBefore, leftNow] = [departuresOf(old, table), departuresOf(now, table)];
  const [hadLeft, hasLeft] = [finder(leftBefore), finder(leftNow)];
  const pairs = after.flatMap((row) => {
    const was = wasHeld(row);
    return was ? [{ old: was, new: row }] : [];
  });
  const coverage = now.coverage[table];
  const isAll = coverage.listed !== null && coverage.listed > 0 && after.length >= coverage.listed;
  return {
    table,
    old: before.length,
    new: after.length,
    arrivals: after
      .filter((row) => !wasHeld(row))
      .sort(byNotice)
      .map((row) => ({ kind: arrivalOf(row, hadLeft(row), old.seen), ...namesOf(row) })),
    departures: before
      .filter((row) => !isHeld(row))
      .sort(byNotice)
      .map((row) => {
        const found = hasLeft(row);
        const state = found?.state ?? (isAll ? 'not-listed' : 'unknown');
        return { kind: departureOf(state, coverage.kind), ...namesOf(row), listed_as: found?.listed_as ?? '' };
      }),
    renamed: pairs
      .filter((pair) => pair.old.id !== pair.new.id)
      .map((pair) => ({ id_before: pair.old.id ?? '', ...namesOf(pair.new) })),
    since: {
      removed: turnedTo(leftBefore, hasLeft, isGone),
      back: turnedTo(leftBefore, hasLeft, (row) => !isGone(row)),
    },
    pairs,
  };
}

/** A Space that only a model's record names is in the table without being listed. */
function heldBy(version: CaptureVersion, table: ListedKind): Cells[] {
  return (version.rows(table) ?? []).filter(({ state }) => table !== 'spaces' || state !== 'not-listed');
}

function departuresOf(version: CaptureVersion, table: ListedKind): Cells[] {
  return (version.rows('departures') ?? []).filter(({ kind }) => kind === table);
}

/** Finds the row of the same repository: by `_id` where both have one, else by id. */
function finder(rows: readonly Cells[]): (like: Cells) => Cells | undefined {
  const find = findAmong(rows.map((row) => ({ ...named(row), row })));
  return (like) => find(named(like))?.row;
}

function named({ id = '', hub_id: hubId }: Cells): Named {
  return { id, hubId: hubId || null };
}

function arrivalOf(row: Cells, leftBefore: Cells | undefined, seen: string): ArrivalKind {
  if (seen !== '' && (row.created_at ?? '').slice(0, 10) > seen) return 'new';
  return leftBefore && isGone(leftBefore) ? 'back' : 'entered';
}

function departureOf(state: string, population: string): DepartureKind {
  if (state === 'listed' || state === 'removed') return state === 'listed' ? 'left' : 'removed';
  if (state !== 'not-listed') return 'unknown';
  return population === 'whole' ? 'removed' : 'unlisted';
}

/** Ids of those that had left before and of which only the newer version says what the condition asks. */
function turnedTo(
  before: readonly Cells[],
  now: (like: Cells) => Cells | undefined,
  condition: (row: Cells) => boolean,
): string[] {
  return before
    .filter((row) => {
      const found = now(row);
      return found && found.state !== 'unknown' && row.state !== 'unknown' && !condition(row) && condition(found);
    })
    .map(({ id = '' }) => id);
}

function isGone({ state }: Cells): boolean {
  return state === 'not-listed' || state === 'removed';
}

/** The most downloaded first, then the most liked. */
function byNotice(a: Cells, b: Cells): number {
  const of = (row: Cells, column: string) => Number(row[column] || 0);
  return (
    of(b, 'downloads') - of(a, 'downloads') || of(b, 'likes') - of(a, 'likes') || ((a.id ?? '') < (b.id ?? '') ? -1 : 1)
  );
}

function namesOf({ id = '', hub_id = '' }: Cells): { id: string; hub_id: string } {
  return { id, hub_id };
}
