import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';
import { tombstonesOf } from './find-earlier.ts';
import { findAmong, type Named } from '../lib/find-among.ts';
import { heldBy, lastPlace, listingOf, placeOf } from './members-of.ts';

type Known = RowIn<'history', 'known'>;

/** Days after which a repository that is in no version any more is forgotten: coming back, it is older but new. */
const FORGOTTEN_AFTER = 731;

/**
 * What is known of the repositories of a kind after a version of `latest`: those it lists, has in scope or says to be
 * gone, under the names that they have there, and those of versions before. `seenOf` is the day of an addition.
 */
export function updateKnown(
  known: readonly Known[],
  at: CaptureTables,
  kind: ListedKind,
  addition: number,
  seenOf: (addition: number) => string,
): Known[] {
  const before = known.filter((row) => row.kind === kind);
  // A kind that was not listed says nothing of its repositories.
  if (at.capture.listed[kind] === 0) return before;
  const find = findAmong(before.map((row) => ({ ...row, hubId: row.hub_id })));
  const rows = new Map<string, Known>(before.map((row) => [keyOf(row.hub_id, row.id), row]));
  const note = (column: 'listed' | 'held' | 'gone', members: readonly Named[]) => {
    for (const { id, hubId } of members) {
      const own = find({ id, hubId });
      const key = own ? keyOf(own.hub_id, own.id) : keyOf(hubId, id);
      const row = rows.get(key) ?? { kind, id, hub_id: hubId, listed: null, held: null, gone: null };
      rows.set(key, { ...row, id, hub_id: hubId ?? row.hub_id, [column]: addition });
    }
  };
  const listing = listingOf(at, kind);
  note('listed', listing.members);
  note('held', heldBy(at, kind));
  note(
    'gone',
    tombstonesOf(at, kind).map((id) => ({ id, hubId: null })),
  );
  const most = lastPlace(listing);
  const age = (last: number) => (Date.parse(at.capture.seen) - Date.parse(seenOf(last))) / 86_400_000;
  return [...rows.values()].filter((row) => {
    const last = Math.max(row.listed ?? 0, row.held ?? 0, row.gone ?? 0);
    if (last === addition) return true;
    // Out of the sample that is kept from now on, nobody can say whether it left or came back.
    const isOutside = row.held === null && placeOf({ id: row.id, hubId: row.hub_id }) > most;
    return !isOutside && age(last) <= FORGOTTEN_AFTER;
  });
}

function keyOf(hubId: string | null, id: string): string {
  return hubId ?? `id ${id}`;
}
