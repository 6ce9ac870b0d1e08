import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { samplePlace } from '../../method/listed-sample.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';
import type { Named } from '../lib/find-among.ts';
import type { Member } from './member.ts';

/** Repositories of a listing whose names are kept. */
export interface Listing {
  members: readonly Member[];
  /** Whether these are all that were listed. */
  complete: boolean;
}

/** The listed repositories of a kind, as a capture keeps their names. */
export function listingOf({ capture, table }: CaptureTables, kind: ListedKind): Listing {
  const rows = table('listed').filter((row) => row.kind === kind);
  const members = rows.map(({ id, hub_id, created }) => ({ id, hubId: hub_id, created }));
  return { members, complete: members.length === capture.listed[kind] };
}

/** The repositories of a kind in scope. */
export function heldBy({ table }: CaptureTables, kind: ListedKind): Member[] {
  // Such a Space is in no listing: only a model's record named it.
  const rows = kind === 'spaces' ? table('spaces').filter(({ state }) => state !== 'not-listed') : table(kind);
  return rows.map(({ id, hub_id, created_at }) => ({ id, hubId: hub_id, created: created_at?.slice(0, 10) ?? null }));
}

/**
 * The repositories of two listings that can be held against each other: all, or those that the samples of both would
 * have; undefined where that cannot be told, as samples are by `_id`.
 */
export function comparable(before: Listing, after: Listing): { before: Member[]; after: Member[] } | undefined {
  if (before.complete && after.complete) return { before: [...before.members], after: [...after.members] };
  const all = [...before.members, ...after.members];
  if (before.members.length === 0 || after.members.length === 0 || all.some(({ hubId }) => hubId === null))
    return undefined;
  const most = Math.min(lastPlace(before), lastPlace(after));
  const within = ({ members }: Listing) => members.filter((member) => placeOf(member) <= most);
  return { before: within(before), after: within(after) };
}

/** Largest place that a sample has; a complete listing has every place. */
export function lastPlace({ members, complete }: Listing): number {
  return complete ? Infinity : members.reduce((most, member) => Math.max(most, placeOf(member)), 0);
}

/** Place of a repository in the order of the sample. */
export function placeOf({ id, hubId }: Named): number {
  return samplePlace(hubId ?? id);
}
