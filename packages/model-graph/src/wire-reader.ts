import { damaged, GraphError, TOO_MUCH } from './graph-error.ts';
import { fill, holds, jumpTo, openWindow, type ByteWindow } from './byte-window.ts';
import type { ByteSource } from './byte-source.ts';

/** Reads protobuf fields one after the other; the last one read stands in it. */
export interface Wire {
  window: ByteWindow;
  /** Number of the field. */
  field: number;
  /** Wire type: 0 varint, 1 eight bytes, 2 length and content, 5 four bytes. */
  type: number;
  /** Low and high 32 bits of a varint or of fixed bytes. */
  low: number;
  high: number;
  /** Where the content of a field of type 2 ends. */
  stop: number;
  depth: number;
  /** Bytes of payloads that were kept. */
  kept: number;
  /** How much of each was read. */
  counts: Record<Counted, number>;
}

export type Counted = keyof typeof LIMITS;

/** Protobuf's own readers stop at 100 messages inside each other; a graph in a graph takes three of them. */
const MOST_DEPTH = 100;
/**
 * Ten times the largest graph measured. Real files have at most 15 fields, 6 messages and 4 inputs and outputs a node,
 * and names of 3 MB in all; with more, a file made for it would take more than 2 s and 300 MB.
 */
const LIMITS = {
  fields: 1_500_000,
  messages: 300_000,
  nodes: 50_000,
  'inputs and outputs of nodes': 400_000,
  tensors: 60_000,
  graphs: 1_000,
  functions: 5_000,
  'entries of metadata and operator sets': 20_000,
  'bytes of names and texts': 32_000_000,
};
/** Tag and value of a field take at most 20 bytes. */
const FIELD_BYTES = 20;
/** Names and texts are shorter; a longer one would be kept in memory for nothing. */
export const MOST_TEXT = 65_536;
/** No runtime has tensors of more dimensions. */
export const MOST_RANK = 64;
/** Payloads up to 1 KiB are kept: constants that shapes follow from are that small. */
export const MOST_PAYLOAD = 1_024;
/** Of all payloads so many bytes are kept; the largest file measured has 1 MB of small ones. */
export const MOST_KEPT = 16_000_000;

const NOTHING = Object.fromEntries(Object.keys(LIMITS).map((key) => [key, 0])) as Record<Counted, number>;

/** Reader at the beginning of a file. */
export function openWire(source: ByteSource): Wire {
  return {
    window: openWindow(source),
    field: 0,
    type: 0,
    low: 0,
    high: 0,
    stop: 0,
    depth: 0,
    kept: 0,
    counts: { ...NOTHING },
  };
}

/** An error about the file at the place where the reader stands. */
export function broken({ window }: Wire, what: string, hint = damaged('ONNX model')): GraphError {
  return new GraphError(`${window.source.where}: at byte ${window.at}: ${what}`, hint);
}

/** Counts something that was read, and refuses more of it than any real file has. */
export function count(wire: Wire, what: Counted, by = 1): void {
  if ((wire.counts[what] += by) > LIMITS[what]) throw broken(wire, `more than ${LIMITS[what]} ${what}`, TOO_MUCH);
}

/** Goes to the next field of the message that ends at `end`; false at its end. */
export function nextField(wire: Wire, end: number): boolean | Promise<boolean> {
  const { window } = wire;
  if (window.at >= end) return false;
  const need = Math.min(FIELD_BYTES, end - window.at);
  return holds(window, need) ? readField(wire, end) : fill(window, need).then(() => readField(wire, end));
}

function readField(wire: Wire, end: number): true {
  count(wire, 'fields');
  readVarint(wire, end);
  wire.type = wire.low & 7;
  wire.field = wire.low >>> 3;
  if (wire.high !== 0 || wire.field === 0) throw broken(wire, 'expected a field, received a number that is none');
  if (wire.type === 0) readVarint(wire, end);
  else if (wire.type === 1 || wire.type === 5) readFixed(wire, end);
  else if (wire.type === 2) {
    readVarint(wire, end);
    const length = wire.high * 0x1_0000_0000 + wire.low;
    if (length > end - wire.window.at)
      throw broken(wire, `field ${wire.field} says it has ${length} bytes, ${end - wire.window.at} are left`);
    wire.stop = wire.window.at + length;
  } else throw broken(wire, `field ${wire.field} of wire type ${wire.type}, which ONNX does not use`);
  return true;
}

function readVarint(wire: Wire, end: number): void {
  const { window } = wire;
  const { buffer } = window;
  let at = window.at - window.start;
  const stop = Math.min(buffer.length, end - window.start);
  let [low, high] = [0, 0];
  for (let shift = 0; ; shift += 7) {
    if (at >= stop || shift > 63)
      throw broken(wire, at >= stop ? 'the message ends inside of a number' : 'a number of more than 10 bytes');
    const byte = buffer[at++]!;
    const bits = byte & 0x7f;
    if (shift < 28) low |= bits << shift;
    else if (shift === 28) {
      low |= bits << 28;
      high |= bits >>> 4;
    } else high |= bits << (shift - 32);
    if (byte < 0x80) break;
  }
  [wire.low, wire.high] = [low >>> 0, high >>> 0];
  window.at = window.start + at;
}

function readFixed(wire: Wire, end: number): void {
  const { window } = wire;
  const size = wire.type === 1 ? 8 : 4;
  if (window.at + size > end) throw broken(wire, 'the message ends inside of a number');
  const view = new DataView(window.buffer.buffer, window.buffer.byteOffset + window.at - window.start, size);
  wire.low = view.getUint32(0, true);
  wire.high = size === 8 ? view.getUint32(4, true) : 0;
  window.at += size;
}

/** Leaves the field that was just read: its content is never fetched. */
export function passOver(wire: Wire): void {
  if (wire.type === 2) jumpTo(wire.window, wire.stop);
}

/** Bytes of the content of the field; a view that the next read may replace. */
export function content(wire: Wire): Uint8Array | Promise<Uint8Array> {
  if (wire.type !== 2)
    throw broken(wire, `field ${wire.field} has wire type ${wire.type}, expected a content with its length`);
  const { window, stop } = wire;
  const length = stop - window.at;
  return holds(window, length) ? take(window, length) : fill(window, length).then(() => take(window, length));
}

function take(window: ByteWindow, length: number): Uint8Array {
  const at = window.at - window.start;
  window.at += length;
  return window.buffer.subarray(at, at + length);
}

/** Text of the field; undefined for one of more than 64 KiB, which is passed over. */
export function longText(wire: Wire): string | undefined | Promise<string> {
  const length = wire.stop - wire.window.at;
  if (wire.type === 2 && length > MOST_TEXT) return void passOver(wire);
  const bytes = content(wire);
  count(wire, 'bytes of names and texts', length);
  return bytes instanceof Promise ? bytes.then(decode) : decode(bytes);
}

/** Text of the field; an error for one of more than 64 KiB. */
export function text(wire: Wire): string | Promise<string> {
  if (wire.type === 2 && wire.stop - wire.window.at > MOST_TEXT)
    throw broken(wire, `a name of ${wire.stop - wire.window.at} bytes`);
  return longText(wire) as string | Promise<string>;
}

const decode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');

/** Value of a varint field as a signed 64-bit integer. */
export function integer(wire: Wire): bigint {
  if (wire.type !== 0) throw broken(wire, `field ${wire.field} has wire type ${wire.type}, expected a number`);
  return (BigInt(wire.high | 0) << 32n) | BigInt(wire.low);
}

/** Value of a varint field as a number; exact up to 2^53, beyond that its size is still right. */
export function number(wire: Wire): number {
  if (wire.type !== 0) throw broken(wire, `field ${wire.field} has wire type ${wire.type}, expected a number`);
  return (wire.high | 0) * 0x1_0000_0000 + wire.low;
}

/** Reads the content of the field as a message. */
export async function message<T>(wire: Wire, read: (wire: Wire, end: number) => Promise<T>): Promise<T> {
  if (wire.type !== 2) throw broken(wire, `field ${wire.field} has wire type ${wire.type}, expected a message`);
  count(wire, 'messages');
  if ((wire.depth += 1) > MOST_DEPTH) throw broken(wire, `more than ${MOST_DEPTH} messages inside each other`);
  const value = await read(wire, wire.stop);
  wire.depth -= 1;
  return value;
}
