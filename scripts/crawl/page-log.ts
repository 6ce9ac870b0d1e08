/**
 * Pages of one listing on disk, appended to one file: a line of JSON (path, next page, bytes, CRC-32), then the
 * body compressed. A page that a dying run left incomplete at the end does not count and is cut off.
 */
import { closeSync, existsSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writevSync } from 'node:fs';
import { dirname } from 'node:path';
import { constants, crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { onDisk } from '../lib/disk-error.ts';
import { noPlainFile } from '../lib/plain-file.ts';

export interface LoggedPage {
  /** Path and query that was asked for. */
  path: string;
  /** Path and query of the next page; empty on the last. */
  next: string;
  body: Buffer;
  /** The body has other bytes than its ETag said: whoever reads the log next asks for it again, and for what follows. */
  isAltered?: boolean | undefined;
}

export interface PageLog {
  /**
   * Complete pages in order, up to the first with other bytes than its ETag said, and without the empty ones at their
   * end, which a page behind them would show to be a lie or not; afterwards the file ends behind the last of them.
   */
  pages(): Generator<LoggedPage>;
  append(page: LoggedPage): void;
  /** Takes the last page out again, where it proves to be wrong. */
  dropLast(): void;
  close(): void;
}

interface Head {
  path: string;
  next: string;
  bytes: number;
  /** CRC-32 of the packed body. */
  crc: number;
  /** CRC-32 of the two addresses: with a letter turned, the next page would be another. Logs of before have none. */
  places?: number | undefined;
  isAltered?: boolean | undefined;
}

/** A negative level of zstd: 40 % less CPU than level 1 for a cache a third larger, which one crawl needs once. */
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: -3 } };
const MOST_HEAD = 16_384;

/** Opens (and makes) the log. */
export function openPageLog(file: string): PageLog {
  const handle = onDisk(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, existsSync(file) ? 'r+' : 'w+');
  });
  if (!fstatSync(handle).isFile()) {
    closeSync(handle);
    throw noPlainFile(file);
  }
  let end = 0;
  /** Where each page begins. */
  const starts: number[] = [];
  return {
    *pages() {
      let at = 0;
      const held: (LoggedPage & { length: number })[] = [];
      for (let page = readPage(handle, at); page && !page.isAltered; page = readPage(handle, at)) {
        at += page.length;
        held.push(page);
        if (page.next !== '' && isEmpty(page.body)) continue;
        for (const each of held.splice(0)) {
          starts.push(end);
          end += each.length;
          yield each;
        }
      }
      onDisk(file, () => ftruncateSync(handle, end));
    },
    append({ path, next, body, isAltered }) {
      const packed = zstdCompressSync(body, LEVEL);
      const head = Buffer.from(
        `${JSON.stringify({ path, next, bytes: packed.length, crc: crc32(packed), places: placesOf({ path, next }), isAltered } satisfies Head)}\n`,
      );
      let written = 0;
      for (const parts = [head, packed]; written < head.length + packed.length;) {
        const rest = Buffer.concat(parts).subarray(written);
        written += onDisk(file, () => writevSync(handle, written === 0 ? parts : [rest], end + written));
      }
      starts.push(end);
      end += written;
    },
    dropLast() {
      end = starts.pop() ?? end;
      ftruncateSync(handle, end);
    },
    close: () => closeSync(handle),
  };
}

function isEmpty(body: Buffer): boolean {
  return body.length < 16 && /^\s*\[\s*\]\s*$/.test(body.toString());
}

function placesOf({ path, next }: Pick<Head, 'path' | 'next'>): number {
  return crc32(JSON.stringify([path, next]));
}

function readPage(handle: number, at: number): (LoggedPage & { length: number }) | undefined {
  const start = readAt(handle, at, MOST_HEAD);
  const newline = start.indexOf(10);
  if (newline < 0) return undefined;
  const head = readHead(start.toString('utf8', 0, newline));
  if (!head || head.bytes > fstatSync(handle).size - at) return undefined;
  const { path, next, bytes, crc, isAltered } = head;
  const packed = readAt(handle, at + newline + 1, bytes);
  if (packed.length < bytes || crc32(packed) !== crc) return undefined;
  return { path, next, body: zstdDecompressSync(packed), isAltered, length: newline + 1 + bytes };
}

/** Undefined for a line that no run wrote as a whole: after a power cut a file may end in zeros. */
function readHead(line: string): Head | undefined {
  try {
    const head = JSON.parse(line) as Partial<Head> | null;
    const whole =
      typeof head?.path === 'string' &&
      typeof head.next === 'string' &&
      Number.isSafeInteger(head.bytes) &&
      typeof head.crc === 'number';
    return whole && (head.places ?? placesOf(head as Head)) === placesOf(head as Head) ? (head as Head) : undefined;
  } catch {
    return undefined;
  }
}

function readAt(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  for (let read = -1; read !== 0 && filled < length; filled += read)
    read = readSync(handle, bytes, filled, length - filled, at + filled);
  return bytes.subarray(0, filled);
}
