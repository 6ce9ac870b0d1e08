import { ReportError } from '../lib/report-error.ts';
import { Unbelieved } from './ask-believed.ts';
import type { Hub, Received } from './hub-client.ts';
import { nextPath } from './link-header.ts';

/** Whether there is a next link that can be followed. */
export function isFollowed(hub: Hub, { headers, path }: Received): boolean {
  try {
    return nextPath(headers.link, hub.endpoint, path) !== undefined;
  } catch (error) {
    if (error instanceof ReportError) return false;
    throw error;
  }
}

/**
 * A last page that is as full as its limit has one row left when it is asked for one row shorter, and nothing behind
 * that; Unbelieved with `what` where not.
 */
export async function confirmFullEnd(hub: Hub, path: string, limit: number, what: string): Promise<void> {
  const shorter = await hub.get(path.replace(`limit=${limit}`, `limit=${limit - 1}`), { json: true });
  const next = isFollowed(hub, shorter) ? nextPath(shorter.headers.link, hub.endpoint, shorter.path) : undefined;
  const rest = next === undefined ? undefined : (await hub.get(next, { json: true })).value;
  if (!Array.isArray(rest) || rest.length !== 1) throw new Unbelieved(path, what);
}
