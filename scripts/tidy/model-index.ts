import { createCompactMap, type CompactMap } from '../lib/compact-map.ts';
import { createNumberColumn } from './number-column.ts';

/** Every listed id with its set of tasks, and the place in the listing at which it came. */
export interface ModelIndex extends Omit<CompactMap, 'getOrSet'> {
  /** Place of an id, from 0 in the order of the listing; undefined where it is not listed. */
  place(id: string): number | undefined;
  /** Set of tasks of the model at a place. */
  at(place: number): number;
  /** Listed ids that differ from one of these by capital letters only, or not at all. */
  inOtherLetters(ids: readonly string[]): readonly string[];
}

/** An empty index; a model costs 8 bytes more than in a map of ids to sets, and other facts of a model go by it. */
export function createModelIndex(expected = 0): ModelIndex {
  const places = createCompactMap(expected);
  const values = createNumberColumn(Uint32Array, expected);
  const letters = createNumberColumn(Uint32Array, expected);
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
      if (place !== next) return false;
      letters.set(next, lettersOf(id));
      return true;
    },
    *entries(where = () => true) {
      for (const [id, place] of places.entries((each) => where(values.at(each)))) yield [id, values.at(place)];
    },
    inOtherLetters(ids) {
      const wanted = new Set(ids.map((id) => id.toLowerCase()));
      const marks = new Uint8Array(MARKS);
      for (const id of ids) marks[lettersOf(id) % MARKS] = 1;
      const like = places.entries((place) => marks[letters.at(place) % MARKS] === 1);
      return [...like].map(([id]) => id).filter((id) => wanted.has(id.toLowerCase()));
    },
  };
}

/** So many marks are told apart where many ids are looked for at once. */
const MARKS = 2 ** 22;

/** A mark of an id that capital letters do not change (FNV-1a): ids of one mark may still be others. */
function lettersOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return hash >>> 0;
}
