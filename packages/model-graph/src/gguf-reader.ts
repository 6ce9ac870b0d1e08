import { damaged, GraphError } from './graph-error.ts';
import { fill, holds, jumpTo, openWindow, type ByteWindow } from './byte-window.ts';
import type { ByteSource } from './byte-source.ts';

/** Reads the numbers and texts of a GGUF header one after the other. */
export interface GgufReader {
  window: ByteWindow;
  /** Byte order: false for files of big-endian machines. */
  little: boolean;
  /** Bytes of a length or count: 4 in version 1, 8 since. */
  width: 4 | 8;
  /** Bytes that were jumped over for nothing, and so may be as many as they want. */
  jumped: number;
  /** Lists inside of lists so far. */
  lists: number;
}

/** A vocabulary of 262,000 words with its merges takes some 14 MB; a header of more is none. */
const MOST_HEADER = 32_000_000;

/** Reader at the beginning of a file. */
export function openGguf(source: ByteSource): GgufReader {
  return { window: openWindow(source), little: true, width: 8, jumped: 0, lists: 0 };
}

/** An error about the file at the place where the reader stands. */
export function brokenGguf({ window }: GgufReader, what: string, hint = damaged('GGUF file')): GraphError {
  return new GraphError(`${window.source.where}: at byte ${window.at}: ${what}`, hint);
}

/** Makes the next `count` bytes readable; a promise only where the file must be asked. */
export function ready(reader: GgufReader, count: number): void | Promise<void> {
  const { window } = reader;
  if (holds(window, count)) return;
  const { size } = window.source;
  if (window.at + count > size)
    throw brokenGguf(reader, `the header goes on for ${count} bytes, ${Math.max(0, size - window.at)} are left`);
  if (window.at + count - reader.jumped > MOST_HEADER)
    throw brokenGguf(reader, `a header of more than ${MOST_HEADER} bytes, which no known model has`);
  return fill(window, count);
}

/** Takes a number of so many bytes that `ready` made readable. */
export function take(
  reader: GgufReader,
  count: 1 | 2 | 4 | 8,
  kind: 'unsigned' | 'signed' | 'float' = 'unsigned',
): number | bigint {
  const { window, little } = reader;
  const view = new DataView(window.buffer.buffer, window.buffer.byteOffset + window.at - window.start, count);
  window.at += count;
  if (kind === 'float') return count === 4 ? view.getFloat32(0, little) : view.getFloat64(0, little);
  const signed = kind === 'signed';
  if (count === 1) return signed ? view.getInt8(0) : view.getUint8(0);
  if (count === 2) return signed ? view.getInt16(0, little) : view.getUint16(0, little);
  if (count === 4) return signed ? view.getInt32(0, little) : view.getUint32(0, little);
  return signed ? view.getBigInt64(0, little) : view.getBigUint64(0, little);
}

/** Reads an unsigned number of 4 bytes. */
export async function unsigned(reader: GgufReader): Promise<number> {
  await ready(reader, 4);
  return take(reader, 4) as number;
}

/** Takes a length or count that `ready` made readable; beyond 2^53 its size is still right. */
function takeSize({ window, little, width }: GgufReader): number {
  const { buffer } = window;
  const at = window.at - window.start;
  window.at += width;
  if (width === 4) return half(buffer, at, little);
  return half(buffer, little ? at + 4 : at, little) * 0x1_0000_0000 + half(buffer, little ? at : at + 4, little);
}

/**
 * Four bytes as an unsigned number; by hand, since headers have a million lengths and a view for each takes a second.
 */
function half(bytes: Uint8Array, at: number, little: boolean): number {
  const [a, b, c, d] = little ? [at + 3, at + 2, at + 1, at] : [at, at + 1, at + 2, at + 3];
  return bytes[a]! * 0x100_0000 + (bytes[b]! << 16) + (bytes[c]! << 8) + bytes[d]!;
}

/** Reads a length or count. */
export async function size(reader: GgufReader): Promise<number> {
  await ready(reader, reader.width);
  return takeSize(reader);
}

/** Goes on behind so many bytes, which the file must have; `free` ones do not count as header. */
export function passBytes(reader: GgufReader, count: number, free = false): void {
  const { window } = reader;
  const left = window.source.size - window.at;
  if (count > left) throw brokenGguf(reader, `a value of ${count} bytes, ${left} are left`);
  if (free) reader.jumped += count;
  jumpTo(window, window.at + count);
}

/** Reads a text; one of more than `most` bytes is passed over, and its length given instead. */
export async function textOrLength(reader: GgufReader, most: number): Promise<string | number> {
  const length = await size(reader);
  if (length > most) {
    passBytes(reader, length);
    return length;
  }
  await ready(reader, length);
  const { window } = reader;
  const at = window.at - window.start;
  window.at += length;
  return Buffer.from(window.buffer.buffer, window.buffer.byteOffset + at, length).toString('utf8');
}

/** Passes over so many texts, which say nothing of the structure: a vocabulary has some 200,000. */
export async function passTexts(reader: GgufReader, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    if (!holds(reader.window, reader.width)) await ready(reader, reader.width);
    passBytes(reader, takeSize(reader));
  }
}
