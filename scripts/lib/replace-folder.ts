import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { diskError } from './disk-error.ts';
import { removeLeft } from './remove-left.ts';
import { syncToDisk } from './sync-to-disk.ts';
import { holdsLock, takeLock } from './take-lock.ts';

/** Takes the lock of a folder that is replaced as a whole, which lies beside it; gives back what releases it. */
export function lockFolder(into: string): () => void {
  return takeLock(lockOf(into), 'is writing this folder');
}

const lockOf = (into: string) => `${resolve(into)}.lock.tmp`;

/**
 * Fills a folder of its own beside `into` and puts it in the place of that one when all of it is on the disk. Whatever
 * fails leaves the old folder as it was, and nothing beside it. The lock is taken for the time, if it is not held.
 */
export function replaceFolder<T>(into: string, fill: (staged: string) => T): T {
  // A slash at its end would lead into the folder.
  const dir = resolve(into);
  const release = holdsLock(lockOf(dir)) ? () => {} : lockFolder(dir);
  const [staged, old] = [`${dir}.${process.pid}.new.tmp`, `${dir}.${process.pid}.old.tmp`];
  try {
    recover(dir);
    mkdirSync(staged, { recursive: true });
    const filled = fill(staged);
    putInPlace(staged, dir, old);
    return filled;
  } catch (error) {
    removeLeft(staged);
    throw diskError(error, dir);
  } finally {
    release();
  }
}

function putInPlace(staged: string, dir: string, old: string): void {
  syncToDisk(staged);
  if (existsSync(dir)) renameSync(dir, old);
  try {
    renameSync(staged, dir);
  } catch (error) {
    recover(dir);
    throw error;
  }
  syncToDisk(dirname(dir), 'alone');
  rmSync(old, { recursive: true, force: true });
}

/**
 * Clears away what runs that died have left: only who holds the lock writes here. One that died between the two renames
 * left the old folder aside: it is put back.
 */
function recover(dir: string): void {
  const parent = dirname(dir);
  const name = basename(dir);
  const left = readdirSync(parent).filter(
    (each) => each.startsWith(`${name}.`) && /^(?:\d+\.)?(?:new|old)\.tmp$/.test(each.slice(name.length + 1)),
  );
  for (const each of left) {
    const path = join(parent, each);
    if (each.endsWith('.old.tmp') && !existsSync(dir)) renameSync(path, dir);
    else rmSync(path, { recursive: true, force: true });
  }
}
