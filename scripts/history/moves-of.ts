import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { populationOf, type CaptureTables } from '../metrics/capture-tables.ts';
import { compareMembers, type Moved, type Surroundings } from './compare-members.ts';
import { tombstonesOf, type Earlier } from './find-earlier.ts';
import type { HistoryRows } from './history-rows.ts';
import { findAmong, type Find } from '../lib/find-among.ts';
import type { Member } from './member.ts';
import { comparable, heldBy, listingOf, type Listing } from './members-of.ts';

type MoveRow = RowIn<'history', 'moves'>;

/** Rows of one pair of versions. */
export interface MovesOfPair {
  moves: MoveRow[];
  moved: RowIn<'history', 'moved'>[];
}

/** More than these are a number only. */
const MOST_NAMED = 20;

/** How the repositories of a kind moved from the version before to this one, and what its source says is gone. */
export function movesOf(
  at: CaptureTables,
  kind: ListedKind,
  addition: number,
  earlier: Earlier | undefined,
  known: HistoryRows['known'],
): MovesOfPair {
  const { capture, seen } = at.capture;
  const own: Pick<Earlier, 'addition' | 'seen'> = earlier ?? { addition, seen };
  const pair = { addition, since: own.addition, capture, since_seen: own.seen, seen, kind };
  const population = populationOf(at, kind);
  const levels = [...(earlier ? pairLevels(at, kind, earlier, known) : []), ...tombstoneLevel(at, kind, earlier)];
  return {
    moves: levels.flatMap(({ of, moved, complete, before, after }) =>
      [...Map.groupBy(moved, ({ move }) => move)].map(([move, { length: n }]): MoveRow => {
        const total = /^(stayed|renamed|departed)/.test(move) ? before : after;
        return { ...pair, of, move, n, total, population, complete };
      }),
    ),
    moved: levels.flatMap(({ of, moved }) =>
      [...Map.groupBy(moved, ({ move }) => move)]
        .filter(([move, { length }]) => move !== 'stayed' && length <= MOST_NAMED)
        .flatMap(([move, few]) =>
          few.map(({ member: { id, hubId }, was }) => ({
            addition,
            since: own.addition,
            kind,
            of,
            move,
            id,
            hub_id: hubId,
            was,
          })),
        ),
    ),
  };
}

/** Moves among the same repositories, and how many these are in either version. */
interface Level {
  of: MoveRow['of'];
  moved: Moved[];
  complete: boolean;
  before: number;
  after: number;
}

function pairLevels(at: CaptureTables, kind: ListedKind, earlier: Earlier, known: HistoryRows['known']): Level[] {
  const listing = listingOf(at, kind);
  const found = new Set(tombstonesOf(at, kind));
  const removed = ({ id }: Member) => found.has(id);
  const level = (
    of: Level['of'],
    sides: { before: readonly Member[]; after: readonly Member[] },
    complete: boolean,
    rest: Pick<Surroundings, 'whereabouts'>,
  ): Level => ({
    of,
    moved: compareMembers(sides.before, sides.after, {
      earlier: earlier.seen,
      wasThere: wasThere(known, kind, of),
      ...rest,
    }),
    complete,
    before: sides.before.length,
    after: sides.after.length,
  });
  const listed = comparable(earlier.listing, listing);
  const complete = earlier.listing.complete && listing.complete;
  const elsewhere = whereaboutsOf(at, kind, listing);
  return [
    ...(listed && listed.before.length + listed.after.length > 0
      ? [
          level('listing', listed, complete, {
            whereabouts: (member) => (removed(member) ? 'departed-removed' : 'departed-unlisted'),
          }),
        ]
      : []),
    level('tables', { before: earlier.held, after: heldBy(at, kind) }, true, {
      whereabouts: (member) => (removed(member) ? 'departed-removed' : elsewhere(member)),
    }),
  ];
}

/** Whether a version before had a repository, listed or in its tables, or its source said that it is gone. */
function wasThere(known: HistoryRows['known'], kind: ListedKind, of: Level['of']): Find<unknown> {
  const rows = known.filter(
    (row) => row.kind === kind && (of === 'tables' ? row.held : (row.listed ?? row.gone)) !== null,
  );
  return findAmong(rows.map(({ id, hub_id }) => ({ id, hubId: hub_id })));
}

/** What became of a repository that left the tables: by the listing where all of it is kept, else by the departures. */
function whereaboutsOf(at: CaptureTables, kind: ListedKind, listing: Listing): Surroundings['whereabouts'] {
  const inListing = findAmong(listing.members);
  const rows = at.table('departures').filter((row) => row.kind === kind);
  const inDepartures = findAmong(rows.map(({ id, hub_id, state }) => ({ id, hubId: hub_id, state })));
  return (member) => {
    // Names in a sample say of some that they are listed, and of the others nothing: such a number would mislead.
    if (listing.complete) return inListing(member) ? 'departed-listed' : 'departed-unlisted';
    const state = inDepartures(member)?.state ?? 'unknown';
    return state === 'not-listed' ? 'departed-unlisted' : `departed-${state}`;
  };
}

/** What the source of a version found gone and that of the version before did not say. */
function tombstoneLevel(at: CaptureTables, kind: ListedKind, earlier: Earlier | undefined): Level[] {
  const all = tombstonesOf(at, kind);
  const fresh = all.filter((id) => earlier?.saidGone(id) !== true);
  if (fresh.length === 0) return [];
  const total = at.capture.listed[kind] + all.length;
  const moved = fresh.map((id): Moved => ({
    move: 'tombstone',
    member: { id, hubId: null, created: null },
    was: null,
  }));
  return [{ of: 'listing', moved, complete: true, before: total, after: total }];
}
