import { ReportError } from './report-error.ts';

/** What the errors of a disk mean to the person who can mend it, and what to do next. */
const MEANINGS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'free space there, or name another folder; then give the same command again'],
  EDQUOT: [
    'the quota of this disk is used up',
    'free space there, or name another folder; then give the command again',
  ],
  EROFS: ['the disk is read-only', 'name another folder, or mount the disk so that it can be written'],
  EACCES: ['no permission', 'change the owner or the permissions, or name another folder'],
  EPERM: ['not permitted', 'change the owner or the permissions, or name another folder'],
  // What Node says of a folder to be made on a read-only disk, too.
  'ENOENT mkdir': ['the folder cannot be made', 'is the disk read-only? Name another folder'],
  'ENOENT open': ['no such file', 'name one that is there'],
  'ENOENT scandir': ['no such folder', 'name one that is there'],
  'ENOENT uv_cwd': ['the folder in which this was called is gone', 'change into the folder of the project'],
  'ENOENT spawn': ['no such program', 'name one that is there, by its path'],
  EIO: ['the disk failed', 'name a folder on another disk, and look after this one'],
  EMFILE: ['too many open files', 'raise the limit (ulimit -n), then give the same command again'],
  ENFILE: ['too many open files on this machine', 'close programs, then give the same command again'],
  ENOTDIR: ['a part of this path is no folder', 'name another folder'],
  EISDIR: ['a folder stands in the place of a file', 'take that folder away, then give the same command again'],
  'EEXIST mkdir': [
    'a file stands in the place of a folder',
    'take that file away, or name another folder; then give the same command again',
  ],
  'EINVAL ftruncate': ['this is no plain file', 'take it away, then give the same command again'],
  ENAMETOOLONG: ['the name is too long for this disk', 'name another folder'],
  EFBIG: ['the file is larger than this disk allows', 'name a folder on another disk'],
};

/** The same error as one for the person at the terminal where it is one of a disk; any other as it is. */
export function diskError(error: unknown, path?: string): unknown {
  const { code = '', syscall = '', path: own, dest } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  const where = path ?? dest ?? own ?? (syscall === 'uv_cwd' ? '.' : undefined);
  const meaning =
    error instanceof Error && !(error instanceof ReportError)
      ? (MEANINGS[code] ?? MEANINGS[`${code} ${syscall.split(' ')[0]}`])
      : undefined;
  if (meaning === undefined || where === undefined) return error;
  return new ReportError(`${where}: ${meaning[0]} (${code})`, meaning[1], { cause: error });
}

/** Does something with a file; what its disk refuses becomes an error that names the path and the next step. */
export function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw diskError(error, path);
  }
}
