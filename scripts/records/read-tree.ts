import { isCount } from './field.ts';
import { isGitId } from './is-git-id.ts';
import { ReportError } from '../lib/report-error.ts';
import { shownValue } from './shown-value.ts';

/** One file of a repository tree. */
export interface TreeFile {
  path: string;
  /**
   * True size in bytes: for an LFS file that of its content, not of its pointer; null where an archive does not say.
   */
  size: number | null;
  /** What a file without a size has at least, where an archive says that. */
  least?: number;
  lfs: boolean;
  /** Git id of its content; left out where the entry has none. */
  oid?: string;
}

/** git holds no file of such a path: it would lead elsewhere. */
const NO_PART: ReadonlySet<string> = new Set(['', '.', '..']);
/** Ids of git, in its old and its new form, of which no content can be held against the new. */
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
/** Longer paths no file system holds. */
const MOST_PATH = 4096;

/** Files of one page of `/tree/`, directories left out, which have no size. */
export function readTree(value: unknown, where: string): TreeFile[] {
  if (!Array.isArray(value)) throw changed(where, 'an array of entries', value);
  const sized = value.find((entry) => entry?.type === 'directory' && Boolean(entry.size));
  if (sized !== undefined) throw changed(where, 'directories without a size', sized);
  return value
    .filter((entry) => entry?.type !== 'directory')
    .map((entry) => {
      const {
        path,
        size,
        min_size: least,
        lfs,
        type,
        oid,
      } = (entry ?? {}) as {
        oid?: unknown;
        path?: unknown;
        size?: unknown;
        min_size?: unknown;
        lfs?: { size?: unknown };
        type?: unknown;
      };
      if (type !== 'file' || typeof path !== 'string')
        throw changed(where, 'entries of type file or directory with a path', entry);
      if (
        path.length > MOST_PATH ||
        !path.isWellFormed() ||
        path.includes('\0') ||
        path.split('/').some((part) => NO_PART.has(part))
      )
        throw changed(where, 'paths that lead to files of the repository', path);
      if (lfs !== undefined && lfs !== null && (typeof lfs !== 'object' || lfs.size === null))
        throw changed(`${where}: ${path}: lfs`, 'an object with a size', lfs);
      const bytes = lfs?.size ?? size ?? null;
      if (bytes !== null && !isCount(bytes)) throw changed(`${where}: ${path}: size`, 'integer >= 0', bytes);
      // Without its id a file could be any other: one that is cut is none.
      if (typeof oid === 'string' && !OBJECT_ID.test(oid))
        throw changed(`${where}: ${path}: oid`, '40 hex digits', oid);
      const id = typeof oid === 'string' ? oid.toLowerCase() : '';
      const known = isGitId(id) ? { oid: id } : {};
      const bound = bytes === null && isCount(least) ? { least } : {};
      return { path, size: bytes, ...bound, lfs: lfs !== undefined && lfs !== null, ...known };
    });
}

function changed(where: string, expected: string, value: unknown): ReportError {
  return new ReportError(
    `${where}: expected ${expected}, received ${shownValue(value)}`,
    'the Hub changed its format; adapt scripts/records/read-tree.ts',
  );
}
