import { createHash } from 'node:crypto';
import { isGitId } from '../records/is-git-id.ts';
import type { Received } from './hub-client.ts';

/** What is known of a file before it is fetched. */
export interface KnownFile {
  /** Its path in the repository. */
  file: string;
  /** The path that it is asked for by: where another answers, that must be of the same commit and file. */
  asked?: string;
  /** Commit that it is asked for by, or a branch. */
  revision: string;
  /** Its git id, by the tree; undefined where that does not say. */
  oid?: string | undefined;
  /** Its size in bytes, likewise. */
  size?: number | null;
  /** An archive may have the text of another hand than the size: then the git id alone counts. */
  isArchived?: boolean;
}

/** ETag of a plain file of the Hub: its git id; a server that compresses on the way marks it. */
const ETAG = /^(?:W\/)?"([0-9a-f]{40})(?:-gzip)?"$/;

/** Where the Hub leads to a plain file: the address ends in its commit and path, and has its git id as a parameter. */
const CACHED = '/api/resolve-cache/';

/**
 * Why a plain file is not what was asked for: another commit or path, another size than its tree says, or other bytes
 * than its git id says, by the address that was led to, by the tree, and else by its ETag. Undefined where it is.
 */
export function fileDoubt(
  { headers, body, path }: Received,
  { file, asked, revision, oid, size, isArchived = false }: KnownFile,
): string | undefined {
  const commit = headers['x-repo-commit'];
  const isFixed = isGitId(revision);
  if (commit !== undefined && isFixed && commit !== revision) return 'a file of another commit';
  const led = path.startsWith(CACHED) ? new URL(path, 'http://hub') : undefined;
  const place = led || (asked !== undefined && path !== asked) ? textOf(path.replace(/\?.*/s, '')) : undefined;
  if (place !== undefined && !place.endsWith(isFixed ? `/${revision}/${file}` : `/${file}`))
    return 'a file from another place';
  const ledTo = ETAG.exec(led?.searchParams.get('etag') ?? '')?.[1];
  const stated = oid ?? ledTo ?? ETAG.exec(headers.etag ?? '')?.[1];
  if (stated === undefined)
    return typeof size === 'number' && size === body.length ? undefined : 'a file without a git id to compare';
  const own = createHash('sha1').update(`blob ${body.length}\0`).update(body).digest('hex');
  if (own !== stated || own !== (ledTo ?? own)) return 'a file with other bytes than its git id says';
  const isOther = typeof size === 'number' && size !== body.length && !isArchived;
  return isOther ? 'a file of another size than its tree says' : undefined;
}

/** A path without its percent signs; as it is where they cannot be read. */
function textOf(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
