import { createHash } from 'node:crypto';
import type { Received } from './hub-client.ts';

/** What is known of a file before it is fetched. */
export interface KnownFile {
  /** Commit that it is asked for by, or a branch. */
  revision: string;
  /** Its git id, by the tree; undefined where that does not say. */
  oid?: string | undefined;
  /** Its size in bytes, likewise. */
  size?: number | null;
  /** An archive may have the text of another hand than the size: then the git id alone counts. */
  isArchived?: boolean;
}

const COMMIT = /^[0-9a-f]{40}$/;
/** ETag of a plain file of the Hub: its git id; a server that compresses on the way marks it. */
const ETAG = /^(?:W\/)?"([0-9a-f]{40})(?:-gzip)?"$/;

/**
 * Why a plain file is not what was asked for: another commit, another size than its tree says, or other bytes than its
 * git id says, by the tree or else by its ETag. Undefined where it is.
 */
export function fileDoubt(
  { headers, body }: Received,
  { revision, oid, size, isArchived = false }: KnownFile,
): string | undefined {
  const commit = headers['x-repo-commit'];
  if (commit !== undefined && COMMIT.test(revision) && commit !== revision) return 'a file of another commit';
  const stated = oid ?? ETAG.exec(headers.etag ?? '')?.[1];
  if (stated === undefined)
    return typeof size === 'number' && size === body.length ? undefined : 'a file without a git id to compare';
  const own = createHash('sha1').update(`blob ${body.length}\0`).update(body).digest('hex');
  if (own !== stated) return 'a file with other bytes than its git id says';
  const isOther = typeof size === 'number' && size !== body.length && !isArchived;
  return isOther ? 'a file of another size than its tree says' : undefined;
}
