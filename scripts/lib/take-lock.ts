import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, resolve } from 'node:path';
import { diskError, onDisk } from './disk-error.ts';
import { noPlainFile } from './plain-file.ts';
import { processState } from './process-state.ts';
import { removeLeft } from './remove-left.ts';
import { ReportError } from './report-error.ts';

/** Who holds a lock: a process, on which machine, and when it started, since its number may be given again. */
interface Holder {
  pid: number;
  host: string | undefined;
  started: string | undefined;
}

/** Locks of this process: a file with its number that is not among them is left from an earlier one. */
const held = new Set<string>();
/** Others may take a lock away between two looks at it; so often in a row they do not. */
const TRIES = 5;

/** Whether this process holds the lock. */
export function holdsLock(file: string): boolean {
  return held.has(resolve(file));
}

/**
 * Takes a lock, a file that says which process holds it, and gives back what releases it. Throws ReportError at once
 * where a process that runs holds it; one of a process that has ended, by a kill too, is taken over. `doing` says what
 * the holder does: `is crawling this`.
 */
export function takeLock(lock: string, doing: string): () => void {
  const file = resolve(lock);
  const own = `${file}.${process.pid}.tmp`;
  onDisk(file, () => mkdirSync(dirname(file), { recursive: true }));
  try {
    onDisk(file, () => writeFileSync(own, JSON.stringify(thisProcess())));
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (onDisk(file, () => isPlaced(own, file))) return holding(file);
      refuseHeld(file, lock, doing);
      takeAway(file);
    }
  } finally {
    removeLeft(own);
  }
  throw inUse(lock, 'another process', doing);
}

function thisProcess(): Holder {
  return { pid: process.pid, host: hostname(), started: processState(process.pid)?.started };
}

function holding(file: string): () => void {
  held.add(file);
  const own = numberOf(file);
  return () => {
    // By its number on the disk and not by what is in it: where too many files are open no other can be read.
    if (held.delete(file) && own !== undefined && numberOf(file) === own) rmSync(file, { force: true });
  };
}

/** What a file is on its disk, by whatever name; undefined where there is none. */
function numberOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found && `${found.dev} ${found.ino}`;
}

/** Gives a lock its name, with what is in it at once; false where there is one already. */
function isPlaced(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without hard links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EOPNOTSUPP'].includes(code)) throw error;
    return isWritten(file, readFileSync(own, 'utf8'));
  }
}

function isWritten(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function refuseHeld(file: string, lock: string, doing: string): void {
  const holder = readHolder(file);
  if (holder === 'not readable') throw inUse(lock, 'a process of another user', doing);
  if (holder && isHeld(file, holder)) throw inUse(lock, nameOf(holder), doing);
}

/** Puts the lock of a process that has ended aside; one that somebody took meanwhile is put back. */
function takeAway(file: string): void {
  const aside = `${file}.${process.pid}.old.tmp`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw diskError(error, file);
  }
  const holder = readHolder(aside);
  if (holder && (holder === 'not readable' || isHeld(file, holder))) isPlaced(aside, file);
  rmSync(aside, { force: true });
}

/** Undefined where there is no lock, or nothing in it that names a process. */
function readHolder(file: string): Holder | 'not readable' | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  // Reading a pipe would wait for whoever writes into it; a folder and a link are told by reading.
  if (found && !found.isFile() && !found.isDirectory() && !found.isSymbolicLink()) throw noPlainFile(file);
  try {
    return holderOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // A folder of somebody is no lock, and is not put aside.
    if (code === 'EISDIR') throw diskError(error, file);
    return ['EACCES', 'EPERM'].includes(code) ? 'not readable' : undefined;
  }
}

/** A number alone is a process of this machine. */
function holderOf(stated: unknown): Holder | undefined {
  const { pid, host, started } = (typeof stated === 'object' && stated !== null ? stated : { pid: stated }) as Record<
    string,
    unknown
  >;
  if (!Number.isSafeInteger(pid) || Number(pid) <= 0) return undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { pid: Number(pid), host: text(host), started: text(started) };
}

/** Of a process on another machine nothing can be known: its lock counts as held. */
function isHeld(file: string, { pid, host, started }: Holder): boolean {
  if (host !== undefined && host !== hostname()) return true;
  if (pid === process.pid) return held.has(file);
  if (!isThere(pid)) return false;
  const state = processState(pid);
  return state === undefined || !(state.ended || (started !== undefined && started !== state.started));
}

/** A process of another user may not be signalled, and is there. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function nameOf({ pid, host }: Holder): string {
  return host === undefined || host === hostname() ? `process ${pid}` : `process ${pid} on the machine ${host}`;
}

function inUse(lock: string, who: string, doing: string): ReportError {
  return new ReportError(
    `${lock}: ${who} ${doing} already`,
    'wait for it, or name another folder; remove the file if that process is none of these commands',
  );
}
