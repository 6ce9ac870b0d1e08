/**
 * Raw answers on disk, zstd-compressed: what a crawl has received it never asks for again. Nothing half-written
 * is ever read, so a run that dies goes on behind its last page.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { ReportError } from '../lib/report-error.ts';
import { openPageLog, type PageLog } from './page-log.ts';

export interface RawCache {
  /** Pages of a listing. */
  listing(name: string): PageLog;
  /** One remembered answer by name, undefined when there is none. */
  read(name: string): string | undefined;
  write(name: string, text: string): void;
}

/** Opens a cache folder. */
export function openRawCache(dir: string): RawCache {
  const named = (name: string) => {
    const hash = createHash('sha256').update(name).digest('hex');
    return join(dir, hash.slice(0, 2), `${hash.slice(2, 32)}.zst`);
  };
  return {
    listing: (name) => openPageLog(join(dir, `${name}.pages`)),
    read: (name) => (existsSync(named(name)) ? readWhole(named(name)) : undefined),
    write: (name, text) => writeWhole(named(name), zstdCompressSync(Buffer.from(text))),
  };
}

function readWhole(file: string): string {
  try {
    return zstdDecompressSync(readFileSync(file)).toString();
  } catch (cause) {
    throw new ReportError(`${file}: not readable: ${(cause as Error).message}`, 'remove the file and crawl again', {
      cause,
    });
  }
}

function writeWhole(file: string, bytes: Buffer): void {
  try {
    writeFileSync(`${file}.tmp`, bytes);
  } catch (error) {
    // Asked for only where it is missing: of thousands of answers, 256 are the first of their folder.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.tmp`, bytes);
  }
  renameSync(`${file}.tmp`, file);
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
