import { createCompactMap, type CompactMap } from '../lib/compact-map.ts';
import { createNumberColumn } from './number-column.ts';

/** Every listed id with its set of tasks, and the place in the listing at which it came. */
export interface ModelIndex extends Omit<CompactMap, 'getOrSet' | 'entries' | 'keysByValue'> {
  /** Place of an id, from 0 in the order of the listing; undefined where it is not listed. */
  place(id: string): number | undefined;
  /** Set of tasks of the model at a place. */
  at(place: number): number;
  /** Listed ids that differ from one of these by capital letters only, or not at all. */
  inOtherLetters(ids: readonly string[]): readonly string[];
}

/** An empty index; a model costs 4 bytes more than in a map of ids to sets, and other facts of a model go by it. */
export function createModelIndex(expected = 0): ModelIndex {
  const places = createCompactMap(expected);
  const values = createNumberColumn(Uint32Array, expected);
  return {
    get size() {
      return places.size;
    },
    place: (id) => places.get(id),
    at: values.at,
    get(id) {
      const place = places.get(id);
      return place === undefined ? undefined : values.at(place);
    },
    set(id, value) {
      const next = places.size;
      const place = places.getOrSet(id, next);
      values.set(place, value);
      return place === next;
    },
    inOtherLetters(ids) {
      const wanted = new Set(ids.map((id) => id.toLowerCase()));
      const marks = new Uint8Array(MARKS);
      for (const id of ids) {
        const bytes = Buffer.from(id);
        marks[lettersOf(bytes, 0, bytes.length)] = 1;
      }
      const like = places.entries((_place, bytes, start, end) => marks[lettersOf(bytes, start, end)] === 1);
      return [...like].map(([id]) => id).filter((id) => wanted.has(id.toLowerCase()));
    },
  };
}

/** So many marks are told apart where many ids are looked for at once. */
const MARKS = 2 ** 22;

/** A mark of an id that capital letters do not change (FNV-1a): ids of one mark may still be others. */
function lettersOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    const code = bytes[at]!;
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return (hash >>> 0) % MARKS;
}
