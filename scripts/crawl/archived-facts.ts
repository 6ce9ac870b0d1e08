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
