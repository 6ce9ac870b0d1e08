import * as z from 'zod';
import type { Hub } from '../hub/hub-client.ts';
import { HubError } from '../hub/hub-error.ts';
import { ReportError } from '../lib/report-error.ts';

const size = z.number().int().min(0).optional();
const facts = z.object({
  size_bytes: size.describe('total as published; LFS files count as their pointers'),
  n_files: size,
  loc: size.describe('lines of all source files that are not blank'),
  requirements: z.array(z.string()).optional().describe('lines of requirements.txt without comments'),
  app_file: z.string().optional(),
  imports: z.array(z.string()).optional(),
});

/** Facts that an archive states about a Space in place of its files. */
export type ArchivedFacts = z.infer<typeof facts>;

/** Ids in one request for records: their addresses together stay far below what a server takes. */
const MOST_IDS = 100;

/** Records of models with these fields by id, from a replay, a hundred at a time; models that the archive lacks are missing. */
export async function readArchivedRecords(
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

/** Asks a replay for such facts; null where the archive has none. */
export async function readArchivedFacts(hub: Hub, id: string): Promise<ArchivedFacts | null> {
  try {
    const { value, path } = await hub.get(`/replay/facts/spaces/${encodeURI(id)}`, { json: true });
    const read = facts.safeParse(value);
    if (read.success) return read.data;
    const issue = read.error.issues[0];
    throw new ReportError(`${path}: ${issue?.path.join('.')}: ${issue?.message}`, 'correct the archive');
  } catch (error) {
    if (error instanceof HubError && error.status === 404) return null;
    throw error;
  }
}
