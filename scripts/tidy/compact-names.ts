import { createCompactMap } from '../lib/compact-map.ts';

/** Names numbered in the order in which they come, from 0. */
export interface CompactNames {
  number(name: string): number;
  readonly size: number;
  /** Reads the names counted so far by their numbers, without making them all. */
  byNumber(): (number: number) => string;
  /** Names of a few numbers, without making all of them. */
  namesOf(numbers: ReadonlySet<number>): Map<number, string>;
}

/** No names yet; one costs about 20 bytes more than its letters. */
export function createCompactNames(): CompactNames {
  const numbers = createCompactMap();
  return {
    number(name) {
      return numbers.getOrSet(name, numbers.size);
    },
    get size() {
      return numbers.size;
    },
    byNumber: () => numbers.keysByValue(),
    namesOf(wanted) {
      const found = [...numbers.entries((number) => wanted.has(number))];
      return new Map(found.map(([name, number]) => [number, name]));
    },
  };
}
