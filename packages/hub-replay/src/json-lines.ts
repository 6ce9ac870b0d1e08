import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ReplayError } from './replay-error.ts';
import type { HubRecord } from './repo-kind.ts';

/** An .ndjson.gz file, uncompressed: line i is bytes[starts[i], starts[i + 1] - 1). */
export type JsonLines = { path: string; bytes: Buffer; starts: Float64Array; count: number };

const newline = 10;

/** Uncompresses a file of one JSON record a line; nothing if there is no such file. */
export async function readJsonLines(path: string): Promise<JsonLines | undefined> {
  const packed = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    // Node names no path then.
    if (error.code === 'EISDIR') throw new ReplayError(`${path}: expected a file, received a folder`, `rmdir ${path}`);
    throw error;
  });
  if (!packed) return undefined;
  try {
    // Pieces of 1 MB: with zlib's 16 KB the largest archive file (270 MB) would come in 16,500 pieces.
    return splitLines(path, await promisify(gunzip)(packed, { chunkSize: 1 << 20 }));
  } catch (cause) {
    throw new ReplayError(`${path}: not a gzip file (${(cause as Error).message})`, `gzip -t ${basename(path)}`, {
      cause,
    });
  }
}

function splitLines(path: string, bytes: Buffer): JsonLines {
  // Grows by doubling: 760,000 line starts as a plain array and then copied would cost twice the memory.
  let starts = new Float64Array(1024);
  let count = 0;
  for (let start = 0; start < bytes.length; count += 1) {
    const end = bytes.indexOf(newline, start);
    if (count + 2 > starts.length) {
      const wider = new Float64Array(starts.length * 2);
      wider.set(starts);
      starts = wider;
    }
    starts[count] = start;
    start = end < 0 ? bytes.length + 1 : end + 1;
    starts[count + 1] = start;
  }
  return { path, bytes, starts: starts.slice(0, count + 1), count };
}

/** Parses one line; a line that is not an object with a string id is an error that names file, line and text. */
export function parseJsonLine(lines: JsonLines, line: number): HubRecord {
  const text = lines.bytes.toString('utf8', lines.starts[line]!, lines.starts[line + 1]! - 1);
  let record: HubRecord | undefined;
  try {
    record = JSON.parse(text) as HubRecord;
  } catch {
    record = undefined;
  }
  if (record !== null && typeof record === 'object' && typeof record.id === 'string' && record.id !== '') return record;
  throw new ReplayError(
    `${lines.path}:${line + 1}: expected one JSON object with an "id", received ${JSON.stringify(text.slice(0, 80))}`,
    `zcat ${lines.path} | sed -n ${line + 1}p`,
  );
}
