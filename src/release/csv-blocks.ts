import { constants, deflateRawSync } from 'node:zlib';

/** Bytes of text of a block at the least: a tenth to a third of it on the way, 29 KB at the most of the tables at hand. */
const BLOCK = 100_000;

/** Tables of numbers are up to a tenth smaller as text that was filtered, names are not: both are tried. */
const STRATEGIES = [constants.Z_DEFAULT_STRATEGY, constants.Z_FILTERED];

/** What ends a raw deflate stream behind blocks that each end on a byte: an empty last block. */
const END = Uint8Array.of(3, 0);

/** A CSV as one raw deflate stream. */
export interface CsvStream {
  bytes: Uint8Array;
  /** First byte of each block in the stream, and the byte behind the last one. */
  edges: number[];
}

/**
 * Deflates a CSV so that each block of rows can be inflated alone, with 3 and 0 as the bytes behind it, and the whole is
 * a stream as any other. The head is in the first block.
 */
export function csvStream(csv: Uint8Array): CsvStream {
  const starts = blockStarts(csv);
  const blocks = starts.map((from, at) => smallest(csv.subarray(from, starts[at + 1])));
  const edges = [0];
  for (const block of blocks) edges.push(edges.at(-1)! + block.length);
  return { bytes: Buffer.concat([...blocks, END]), edges };
}

function smallest(block: Uint8Array): Uint8Array {
  const options = { level: 9, memLevel: 9, finishFlush: constants.Z_FULL_FLUSH };
  const tried = STRATEGIES.map((strategy) => deflateRawSync(block, { ...options, strategy }));
  return tried.reduce((best, each) => (each.length < best.length ? each : best));
}

/** First byte of each block of a CSV: blocks end with a row. */
export function blockStarts(csv: Uint8Array): number[] {
  const starts = [0];
  for (const end of rowEnds(csv).slice(1, -1)) if (end - starts.at(-1)! >= BLOCK) starts.push(end);
  return starts;
}

/** The byte behind each row, head included; a line break inside of quotes ends none. */
export function rowEnds(csv: Uint8Array, most = Number.POSITIVE_INFINITY): number[] {
  const ends: number[] = [];
  let isQuoted = false;
  for (let at = 0; at < csv.length && ends.length < most; at += 1) {
    if (csv[at] === 0x22) isQuoted = !isQuoted;
    else if (csv[at] === 0x0a && !isQuoted) ends.push(at + 1);
  }
  return ends;
}
