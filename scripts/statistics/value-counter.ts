import { createCountTable } from './count-table.ts';
import type { SortedCounts } from './value-counts.ts';

/** Counts values one by one, quickly: most are small, and those are counted in an array. */
export interface ValueCounter {
  /** Adds one value, or so many of it; null, which is not known, is left out. */
  add(value: number | null, times?: number): void;
  /** Visits each value counted so far with its count, in no order. */
  each(visit: (value: number, count: number) => void): void;
  /** All values counted so far. */
  sorted(): SortedCounts;
}

/** A counter whose array holds `room` whole numbers from `base` on; all others go to a table, twice as slow. */
export function createValueCounter(base = 0, room = 1024): ValueCounter {
  const near = new Uint32Array(room);
  const far = createCountTable();
  const isNear = (value: number) => value >= base && value < base + room && Number.isInteger(value);
  const each: ValueCounter['each'] = (visit) => {
    for (let place = 0; place < room; place += 1) if (near[place] !== 0) visit(place + base, near[place]!);
    far.each(visit);
  };
  return {
    add(value, times = 1) {
      if (value === null) return;
      if (isNear(value)) near[value - base]! += times;
      else far.add(value, times);
    },
    each,
    sorted() {
      const values = new Float64Array(room + far.size);
      let length = 0;
      each((value) => void (values[length++] = value));
      const sorted = values.slice(0, length).sort();
      return { values: sorted, counts: sorted.map((value) => (isNear(value) ? near[value - base]! : far.get(value))) };
    },
  };
}
