import { join } from 'node:path';
import { parseJsonLine, readJsonLines } from './json-lines.ts';
import type { HubRecord } from './repo-kind.ts';

/** The records of a side file by key; only line numbers are held, records are parsed when asked for. */
export type KeyedLines = { count: number; keys: () => Iterable<string>; get: (key: string) => HubRecord[] };

/** Reads an optional side file of an archive; several lines may share a key, an absent file has none. */
export async function readKeyedLines(
  dir: string,
  name: string,
  keyOf: (record: HubRecord) => string,
): Promise<KeyedLines> {
  const lines = await readJsonLines(join(dir, name));
  const linesOf = new Map<string, number[]>();
  for (let line = 0; line < (lines?.count ?? 0); line += 1) {
    const key = keyOf(parseJsonLine(lines!, line));
    const known = linesOf.get(key);
    if (known) known.push(line);
    else linesOf.set(key, [line]);
  }
  return {
    count: lines?.count ?? 0,
    keys: () => linesOf.keys(),
    get: (key) => (linesOf.get(key) ?? []).map((line) => parseJsonLine(lines!, line)),
  };
}
