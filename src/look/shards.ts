/** A sorted list cut into files, and the file in which a key is: shared by the build and by the page. */

/** One entry of the list, as it is written. */
export interface Entry {
  /** What it is found by; several entries may have the same. */
  key: string;
  /** JSON of the entry. */
  json: string;
}

export interface Shards {
  /** First key of each file. */
  bounds: string[];
  /** JSON of each file: a list of entries in the order of their keys. */
  files: string[];
}

/** Bytes of the largest file, of which a gzip has a quarter to a third. */
const MOST_BYTES = 60_000;

/** Key of a repository id, a name or a word: case does not tell two of them apart. */
export function lookKey(text: string): string {
  return text.trim().toLowerCase();
}

/** Cuts entries into files of at most `most` bytes; entries of one key stay together, and alone may take more. */
export function cutShards(entries: readonly Entry[], most: number = MOST_BYTES): Shards {
  const sorted = [...entries].sort((a, b) => compare(a.key, b.key) || compare(a.json, b.json));
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const shards: { bounds: string[]; parts: string[][] } = { bounds: [], parts: [] };
  let size = 0;
  for (const [key, same] of Map.groupBy(sorted, (entry) => entry.key)) {
    const own = same.map(({ json }) => json);
    const more = own.reduce((sum, json) => sum + bytes(json) + 1, 0);
    // Two bytes are the brackets.
    if (shards.bounds.length === 0 || size + more + 2 > most) {
      shards.bounds.push(key);
      shards.parts.push([]);
      size = 0;
    }
    shards.parts.at(-1)!.push(...own);
    size += more;
  }
  return { bounds: shards.bounds, files: shards.parts.map((parts) => `[${parts.join(',')}]`) };
}

/** Place of the file that would have a key: the last one that begins with it or before; the first for an earlier key. */
export function shardOf(bounds: readonly string[], key: string): number {
  let [low, high] = [0, bounds.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (bounds[middle]! <= key) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
