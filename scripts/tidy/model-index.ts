import { createCompactMap, type CompactMap } from '../lib/compact-map.ts';
import { createNumberColumn } from './number-column.ts';

/** Every listed id with its set of tasks, and the place in the listing at which it came. */
export interface ModelIndex extends CompactMap {
  /** Place of an id, from 0 in the order of the listing; undefined where it is not listed. */
  place(id: string): number | undefined;
}

/** An empty index; a place costs 4 bytes more than a map of ids to sets, and other facts of a model go by it. */
export function createModelIndex(expected = 0): ModelIndex {
  const places = createCompactMap(expected);
  const values = createNumberColumn(Uint32Array, expected);
  return {
    get size() {
      return places.size;
    },
    place: (id) => places.get(id),
    get(id) {
      const place = places.get(id);
      return place === undefined ? undefined : values.at(place);
    },
    set(id, value) {
      const place = places.get(id);
      if (place !== undefined) {
        values.set(place, value);
        return false;
      }
      const next = places.size;
      places.set(id, next);
      values.set(next, value);
      return true;
    },
    *entries() {
      for (const [id, place] of places.entries()) yield [id, values.at(place)];
    },
  };
}
