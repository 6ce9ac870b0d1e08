/**
 * Raw answers on disk, zstd-compressed: what a crawl has received it never asks for again. Nothing half-written
 * is ever read, so a run that dies goes on behind its last page.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { diskError, onDisk } from '../lib/disk-error.ts';
import { isPlainFile } from '../lib/plain-file.ts';
import { removeLeft } from '../lib/remove-left.ts';
import { openPageLog, type PageLog } from './page-log.ts';

export interface RawCache {
  /** Pages of a listing. */
  listing(name: string): PageLog;
  /** One remembered answer by name, undefined when there is none. */
  read(name: string): string | undefined;
  write(name: string, text: string): void;
}

/** The checksum of the whole goes into the file. */
const CHECKED = { params: { [constants.ZSTD_c_checksumFlag]: 1 } };

/** Opens a cache folder; what was remembered there before `since`, in milliseconds since 1970, or by a clock ahead, is not. */
export function openRawCache(dir: string, since?: number): RawCache {
  const named = (name: string) => {
    const hash = createHash('sha256').update(name).digest('hex');
    return join(dir, hash.slice(0, 2), `${hash.slice(2, 32)}.zst`);
  };
  const isKept = (file: string) => {
    if (!isPlainFile(file)) return false;
    if (since === undefined) return true;
    const { mtimeMs } = statSync(file);
    return mtimeMs >= since && Math.floor(mtimeMs) <= Date.now();
  };
  return {
    listing: (name) => openPageLog(join(dir, `${name}.pages`)),
    read: (name) => (isKept(named(name)) ? answerOf(name, readWhole(named(name))) : undefined),
    write: (name, text) => writeWhole(named(name), zstdCompressSync(Buffer.from(headOf(name, text) + text), CHECKED)),
  };
}

/** What stands before an answer: a file that was put in the place of another must not pass for its answer. */
function headOf(name: string, { length }: string): string {
  return `${length} ${name}\n`;
}

/** The answer of a file; undefined where it is that of another name, or more or less than one. */
function answerOf(name: string, whole: string | undefined): string | undefined {
  const start = (/^\d+/.exec(whole ?? '')?.[0].length ?? 0) + name.length + 2;
  const text = whole?.slice(start);
  return text !== undefined && whole?.slice(0, start) === headOf(name, text) ? text : undefined;
}

/** Undefined for a file that a power cut left torn: its checksum says so, and it is asked for again. */
function readWhole(file: string): string | undefined {
  const packed = onDisk(file, () => readFileSync(file));
  try {
    return zstdDecompressSync(packed).toString();
  } catch {
    return undefined;
  }
}

/**
 * Each process has a name of its own for what it has not written to its end. Nothing is synced: of thousands of answers
 * that would take minutes, and one that is torn is known by its checksum.
 */
function writeWhole(file: string, bytes: Buffer): void {
  const staged = `${file}.${process.pid}.tmp`;
  try {
    // Asked for only where it is missing: of thousands of answers, 256 are the first of their folder.
    if (!isWritten(staged, bytes)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(staged, bytes);
    }
    renameSync(staged, file);
  } catch (error) {
    removeLeft(staged);
    throw diskError(error, file);
  }
}

/** False where the folder is missing. */
function isWritten(file: string, bytes: Buffer): boolean {
  try {
    writeFileSync(file, bytes);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}

/** Bytes of all files below a folder. */
export function bytesBelow(dir: string): number {
  if (!existsSync(dir)) return 0;
  return (
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      // Another crawl may share the folder and remove a file meanwhile.
      .reduce(
        (sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
        0,
      )
  );
}
