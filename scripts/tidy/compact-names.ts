import { createCompactMap } from '../lib/compact-map.ts';

/** Names numbered in the order in which they come, from 0. */
export interface CompactNames {
  number(name: string): number;
  /** All names by their number. */
  names(): string[];
}

/** No names yet; one costs about 20 bytes more than its letters. */
export function createCompactNames(): CompactNames {
  const numbers = createCompactMap();
  return {
    number(name) {
      return numbers.getOrSet(name, numbers.size);
    },
    names() {
      const all = Array.from({ length: numbers.size }, () => '');
      for (const [name, number] of numbers.entries()) all[number] = name;
      return all;
    },
  };
}
