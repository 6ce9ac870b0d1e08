import type { Hub } from '../hub/hub-client.ts';
import { HubError } from '../hub/hub-error.ts';
import { inAddress } from '../records/in-address.ts';
import { readArchivedFacts, type ArchivedFacts } from '../records/read-archived-facts.ts';
import { readTombstone, type Tombstone } from '../records/read-tombstone.ts';

/** Ids in one request for records: their addresses together stay far below what a server takes. */
const MOST_IDS = 100;

/**
 * Records of models with these fields by id, from a replay, a hundred at a time; models that the archive lacks are
 * missing.
 */
export async function askArchivedRecords(
  hub: Hub,
  ids: readonly string[],
  fields: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const records = new Map<string, Record<string, unknown>>();
  const asked = fields.map((field) => `expand[]=${field}`).join('&');
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const named = ids
      .slice(at, at + MOST_IDS)
      .map((id) => `id=${encodeURIComponent(id)}`)
      .join('&');
    const { value } = await hub.get(`/replay/records/models?${named}&${asked}`, { json: true });
    for (const record of value as Record<string, unknown>[]) records.set(String(record.id), record);
  }
  return records;
}

/** Facts of a Space from a replay; null where the archive has none. */
export async function askArchivedFacts(hub: Hub, id: string): Promise<ArchivedFacts | null> {
  try {
    const { value, path } = await hub.get(`/replay/facts/spaces/${inAddress(id)}`, { json: true });
    return readArchivedFacts(value, path);
  } catch (error) {
    if (error instanceof HubError && error.status === 404) return null;
    throw error;
  }
}

/** Models that the archive says were taken down, each once; from a replay. */
export async function askArchivedTombstones(hub: Hub): Promise<Tombstone[]> {
  const { value } = await hub.get('/replay/removed', { json: true });
  const tombstones = (value as Record<string, unknown>[]).map(readTombstone);
  return [...new Map(tombstones.map((tombstone) => [tombstone.id, tombstone])).values()];
}
