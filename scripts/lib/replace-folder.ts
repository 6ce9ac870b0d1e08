import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { diskError } from './disk-error.ts';
import { removeLeft } from './remove-left.ts';
import { ReportError } from './report-error.ts';
import { syncToDisk } from './sync-to-disk.ts';
import { holdsLock, takeLock } from './take-lock.ts';

/** Takes the lock of a folder that is replaced as a whole, which lies beside it; gives back what releases it. */
export function lockFolder(into: string): () => void {
  return takeLock(lockOf(into), 'is writing this folder');
}

const lockOf = (into: string) => `${placeOf(into)}.lock.tmp`;

/** Links that lead from one to the next: more are a circle. */
const MOST_LINKS = 16;

/**
 * Where a folder lies, without a slash at its end, which would lead into it. A link to it stays, and what it leads to is
 * replaced: somebody's disk for large data.
 */
function placeOf(into: string): string {
  let dir = resolve(into);
  for (let links = 0; lstatSync(dir, { throwIfNoEntry: false })?.isSymbolicLink(); links += 1) {
    if (links === MOST_LINKS)
      throw new ReportError(
        `${resolve(into)}: expected a folder, received a link that leads to itself`,
        'take the link away, or name another folder; then give the same command again',
      );
    dir = resolve(realpathSync(dirname(dir)), readlinkSync(dir));
  }
  return dir;
}

/**
 * Fills a folder of its own beside `into` and puts it in the place of that one when all of it is on the disk. Whatever
 * fails leaves the old folder as it was, and nothing beside it. The lock is taken for the time, if it is not held.
 */
export function replaceFolder<T>(into: string, fill: (staged: string) => T): T {
  const dir = placeOf(into);
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
