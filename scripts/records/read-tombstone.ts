import { readId, readInstant, type HubRecord } from './field.ts';

/** A repository that the source of an archive found gone from the Hub. */
export interface Tombstone {
  id: string;
  /** Day on which that was noticed. */
  removed: string | null;
}

/** Reads one record of a list of removed models; other fields than id and time are left. */
export function readTombstone(record: HubRecord): Tombstone {
  return { id: readId(record), removed: readInstant(record, 'removed_at')?.slice(0, 10) ?? null };
}
