/**
 * Raw answers on disk, zstd-compressed: what a crawl has received it never asks for again. A file appears
 * whole or not at all (written aside, then renamed), so a run that dies resumes behind its last page.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { ReportError } from '../lib/report-error.ts';

export interface RawPage {
  /** Path and query that was asked for. */
  path: string;
  /** Path and query of the next page; empty on the last. */
  next: string;
  body: Buffer;
}

export interface RawCache {
  dir: string;
  /** Pages of a listing kept so far, from the first without a gap. */
  pages(listing: string): Generator<RawPage>;
  writePage(listing: string, index: number, page: RawPage): void;
  /** One remembered answer by name, undefined when there is none. */
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  drop(): void;
}

const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Opens (and makes) a cache folder. */
export function openRawCache(dir: string): RawCache {
  mkdirSync(dir, { recursive: true });
  const pageFile = (listing: string, index: number) => join(dir, listing, `${String(index).padStart(6, '0')}.zst`);
  const named = (name: string) => {
    const hash = createHash('sha256').update(name).digest('hex');
    return join(dir, hash.slice(0, 2), `${hash.slice(2, 32)}.zst`);
  };
  return {
    dir,
    *pages(listing) {
      for (let index = 0; existsSync(pageFile(listing, index)); index += 1) yield readPage(pageFile(listing, index));
    },
    writePage(listing, index, page) {
      const head = Buffer.from(`${JSON.stringify({ path: page.path, next: page.next })}\n`);
      writeWhole(pageFile(listing, index), zstdCompressSync(Buffer.concat([head, page.body]), LEVEL));
    },
    read: (name) => (existsSync(named(name)) ? readWhole(named(name)).toString() : undefined),
    write: (name, text) => writeWhole(named(name), zstdCompressSync(Buffer.from(text), LEVEL)),
    drop: () => rmSync(dir, { recursive: true, force: true }),
  };
}

function readPage(file: string): RawPage {
  const bytes = readWhole(file);
  const end = bytes.indexOf(10);
  return { ...(JSON.parse(bytes.toString('utf8', 0, end)) as { path: string; next: string }), body: bytes.subarray(end + 1) };
}

function readWhole(file: string): Buffer {
  try {
    return zstdDecompressSync(readFileSync(file));
  } catch (cause) {
    throw new ReportError(`${file}: not readable: ${(cause as Error).message}`, 'crawl again with --fresh', { cause });
  }
}

function writeWhole(file: string, bytes: Buffer): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(`${file}.tmp`, bytes);
  renameSync(`${file}.tmp`, file);
}

/** Bytes of all files below a folder. */
export function bytesBelow(dir: string): number {
  if (!existsSync(dir)) return 0;
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
