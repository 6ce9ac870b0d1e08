import { ReportError } from '../../../scripts/lib/report-error.ts';
import type { ByteSource } from './byte-source.ts';

/** A view of a file that moves forward only: what lies before it is gone, what is jumped over is never read. */
export interface ByteWindow {
  source: ByteSource;
  /** Bytes [start, start + buffer.length) of the file. */
  buffer: Uint8Array;
  start: number;
  /** Place in the file of the next byte. */
  at: number;
  /** Size of the next read. */
  next: number;
  /** Bytes read on and on, since the last jump. */
  run: number;
}

/**
 * Read sizes in bytes: they double while the file is read on and on, and begin again after a jump. A long run may read a
 * quarter of itself at once, so that a structure of many megabytes takes some 20 requests and no more than a quarter too much.
 */
const FIRST = 65_536;
const MOST = 131_072;
const LEAST = 4_096;
/** A jump over more than this is likely the first of many, so the reads begin small again. */
const GAP = 16_384;

/** Window at the beginning of a file. */
export function openWindow(source: ByteSource): ByteWindow {
  return { source, buffer: new Uint8Array(0), start: 0, at: 0, next: FIRST, run: 0 };
}

/** Goes on at a later place of the file. */
export function jumpTo(window: ByteWindow, at: number): void {
  if (at - window.at > GAP) [window.next, window.run] = [LEAST, 0];
  window.at = at;
}

/** Whether the next `count` bytes are in the window. */
export function holds(window: ByteWindow, count: number): boolean {
  return window.at + count <= window.start + window.buffer.length;
}

/** Reads on until the next `count` bytes are in the window; an error where the file ends before. */
export async function fill(window: ByteWindow, count: number): Promise<void> {
  const { source, at } = window;
  if (at + count > source.size)
    throw new ReportError(
      `${source.where}: at byte ${at}: expected ${count} more bytes, the file ends at ${source.size}`,
      'the file is cut off; fetch it again',
    );
  const end = window.start + window.buffer.length;
  const kept = at < end ? window.buffer.subarray(at - window.start) : new Uint8Array(0);
  const from = at + kept.length;
  const read = await source.read(from, Math.max(count - kept.length, window.next));
  window.run += read.length;
  window.next = Math.min(window.next * 2, Math.max(MOST, Math.floor(window.run / 4)));
  window.buffer = kept.length === 0 ? read : Buffer.concat([kept, read]);
  window.start = at;
}
