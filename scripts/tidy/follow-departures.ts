import type { RowIn } from '../../data/schema/folders.ts';

type Departure = RowIn<'captures', 'departures'>;
type Kind = Departure['kind'];

/** What an earlier version of a capture knew: who was in its tables, and who had left them before. */
export interface EarlierVersion {
  /** Day on which that version saw the Hub. */
  seen: string;
  held: readonly { kind: Kind; id: string; hubId: string | null }[];
  departures: readonly Departure[];
}

/** Models that a source states as gone from the Hub, by id, with the day. */
export type Removed = ReadonlyMap<string, string>;

/** A repository by the two names that it has. */
interface Named {
  id: string;
  hub_id: string | null;
}

/** Who was in an earlier version, followed through the listings of this one. */
export interface Followed {
  /** Takes note of a record of a listing. */
  see(kind: Kind, record: Readonly<Record<string, unknown>>): void;
  /**
   * Rows of the table departures: all that are followed and are in none of these rows; where nothing of a kind was
   * listed, its rows stay as they were.
   */
  rows(
    seen: string,
    listed: Readonly<Record<Kind, number>>,
    now: Readonly<Record<Kind, readonly Named[]>>,
  ): Departure[];
}

interface Follow {
  departure: Departure;
  listedAs: string | undefined;
}

/** Follows by `_id`, which no rename changes, and by id where one of the two sides has no `_id`. */
export function followDepartures(earlier: EarlierVersion | undefined, removed: Removed = new Map()): Followed {
  const follows = followsOf(earlier, removed);
  const byHubId = new Map<string, Follow>();
  const byId = new Map<string, Follow[]>();
  for (const follow of follows) {
    const { kind, id, hub_id } = follow.departure;
    if (hub_id !== null) byHubId.set(`${kind} ${hub_id}`, follow);
    byId.set(`${kind} ${id}`, [...(byId.get(`${kind} ${id}`) ?? []), follow]);
  }
  const find = (kind: Kind, id: string, hubId: string | null): readonly Follow[] => {
    const same = hubId === null ? undefined : byHubId.get(`${kind} ${hubId}`);
    if (same) return [same];
    // The same id with another `_id` is another repository, which took the name over.
    return (byId.get(`${kind} ${id}`) ?? []).filter(({ departure }) => hubId === null || departure.hub_id === null);
  };
  return {
    see(kind, { id, _id }) {
      if (follows.length === 0 || typeof id !== 'string') return;
      for (const follow of find(kind, id, typeof _id === 'string' ? _id : null)) follow.listedAs = id;
    },
    rows(seen, listed, now) {
      const present = new Set(
        Object.entries(now).flatMap(([kind, rows]) =>
          // Kinds are the keys of this record.
          rows.flatMap(({ id, hub_id }) => find(kind as Kind, id, hub_id)),
        ),
      );
      return follows
        .filter((follow) => !present.has(follow))
        .map((follow) => departureNow(follow, seen, removed, listed[follow.departure.kind] > 0));
    },
  };
}

function followsOf(earlier: EarlierVersion | undefined, removed: Removed): Follow[] {
  const { seen, held, departures } = earlier ?? { seen: '', held: [], departures: [] };
  const left = held.map(({ kind, id, hubId }): Departure => ({ ...unknown(kind, id), hub_id: hubId, last_held: seen }));
  // One that came back to a table and left it again is told once, as it was held last.
  const names = new Set(left.map(nameOf));
  const before = [...left, ...departures.filter((departure) => !names.has(nameOf(departure)))];
  const known = new Set(before.filter(({ kind }) => kind === 'models').map(({ id }) => id));
  const lost = [...removed.keys()].filter((id) => !known.has(id)).map((id) => unknown('models', id));
  return [...before, ...lost].map((departure) => ({ departure, listedAs: undefined }));
}

function unknown(kind: Kind, id: string): Departure {
  return { kind, id, hub_id: null, last_held: null, state: 'unknown', listed_as: null, unlisted_since: null };
}

function nameOf({ kind, id, hub_id }: Departure): string {
  return JSON.stringify([kind, id, hub_id]);
}

function departureNow({ departure, listedAs }: Follow, seen: string, removed: Removed, isListing: boolean): Departure {
  const { kind, id } = departure;
  if (listedAs !== undefined)
    return { ...departure, state: 'listed', listed_as: listedAs === id ? null : listedAs, unlisted_since: null };
  const removedOn = kind === 'models' ? removed.get(id) : undefined;
  if (!isListing && removedOn === undefined) return departure;
  return {
    ...departure,
    state: removedOn === undefined ? 'not-listed' : 'removed',
    listed_as: null,
    unlisted_since: departure.unlisted_since ?? (removedOn || seen),
  };
}
