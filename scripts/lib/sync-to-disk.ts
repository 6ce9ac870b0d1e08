import { closeSync, fsyncSync, openSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Waits until a file, or a folder with all that is in it, is on the disk: a power cut then leaves it whole. `alone`: of
 * a folder only the names that are in it.
 */
export function syncToDisk(path: string, alone?: 'alone'): void {
  if (alone === undefined && statSync(path).isDirectory())
    for (const name of readdirSync(path)) syncToDisk(join(path, name));
  syncEntry(path);
}

/** Renames what is on the disk as a whole, and waits until the new name is there too. */
export function renameSynced(from: string, to: string): void {
  syncToDisk(from);
  renameSync(from, to);
  syncToDisk(dirname(to), 'alone');
}

function syncEntry(path: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    fsyncSync(handle);
  } catch (error) {
    // Some file systems, and Windows, sync no folders: there is no more to be had of them.
    if (
      !['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOTSUP', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? '')
    )
      throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
