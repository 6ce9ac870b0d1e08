import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { populationOf, type CaptureTables } from '../metrics/capture-tables.ts';
import type { HistoryRows } from './history-rows.ts';
import type { Member } from './member.ts';
import { heldBy, listingOf, type Listing } from './members-of.ts';

/** The version that another one is held against, for one kind of repository. */
export interface Earlier {
  addition: number;
  seen: string;
  listing: Listing;
  held: readonly Member[];
  /** Whether the source of that version said already that it is gone. */
  saidGone(id: string): boolean;
}

/** The capture that every refresh replaces; any other is the same whenever its archive is read. */
export const LIVE = 'latest';

/**
 * The version to compare with: of `latest` the one before, as the history keeps it; of a first `latest`, or of another
 * capture, the newest earlier capture, if both list everything. Undefined where none covers the same.
 */
export function findEarlier(
  at: CaptureTables,
  kind: ListedKind,
  captures: readonly CaptureTables[],
  history: HistoryRows,
): Earlier | undefined {
  const { capture, seen } = at.capture;
  if (capture === LIVE && versionsOf(history, LIVE).length > 0) return lastLive(at, kind, history);
  const isWhole = (each: CaptureTables) => each.capture.population[kind].kind === 'whole';
  const earlier = captures
    .filter((each) => each.capture.capture !== LIVE && each.capture.seen < seen && isWhole(each))
    .sort((a, b) => (a.capture.seen < b.capture.seen ? -1 : 1))
    .at(-1);
  const version = earlier && versionsOf(history, earlier.capture.capture).at(-1);
  if (!earlier || !version || !isWhole(at)) return undefined;
  const gone = new Set(tombstonesOf(earlier, kind));
  return {
    addition: version.addition,
    seen: earlier.capture.seen,
    listing: listingOf(earlier, kind),
    held: heldBy(earlier, kind),
    saidGone: (id) => gone.has(id),
  };
}

/** Versions of a capture in the order in which they were added. */
export function versionsOf({ additions }: HistoryRows, capture: string): RowIn<'history', 'additions'>[] {
  return additions.filter((row) => row.what === 'version' && row.capture === capture);
}

/** Ids that the source of a capture found gone. */
export function tombstonesOf({ table }: CaptureTables, kind: ListedKind): string[] {
  return table('tombstones').flatMap((row) => (row.kind === kind ? [row.id] : []));
}

/** The last version of `latest` that listed the kind, from the table of what is known. */
function lastLive(at: CaptureTables, kind: ListedKind, history: HistoryRows): Earlier | undefined {
  const listed = history.headlines
    .filter((row) => row.capture === LIVE && row.kind === kind && row.measure === 'listed')
    .at(-1);
  if (!listed || listed.population !== populationOf(at, kind)) return undefined;
  const { addition, seen } = listed;
  const rows = history.known.filter((row) => row.kind === kind);
  const membersOf = (column: 'listed' | 'held') =>
    rows.flatMap((row) => (row[column] === addition ? [{ id: row.id, hubId: row.hub_id, created: null }] : []));
  const members = membersOf('listed');
  const gone = new Set(rows.flatMap((row) => (row.gone === addition ? [row.id] : [])));
  return {
    addition,
    seen,
    listing: { members, complete: members.length === listed.value },
    held: membersOf('held'),
    saidGone: (id) => gone.has(id),
  };
}
