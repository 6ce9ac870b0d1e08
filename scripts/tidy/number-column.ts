import { grown } from '../lib/grown.ts';

type Typed = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** One number for each place of a listing, in typed memory that grows. */
export interface NumberColumn {
  /** 0 where nothing was set. */
  at(place: number): number;
  set(place: number, value: number): void;
  add(place: number, value: number): void;
}

/** An empty column with room for `expected` numbers; beyond, its room grows. */
export function createNumberColumn(kind: new (length: number) => Typed, expected = 0): NumberColumn {
  let numbers = new kind(Math.max(1024, expected));
  const grow = (place: number) => {
    const more = new kind(grown(numbers.length, place + 1));
    more.set(numbers);
    numbers = more;
  };
  return {
    at: (place) => numbers[place] ?? 0,
    set(place, value) {
      if (place >= numbers.length) grow(place);
      numbers[place] = value;
    },
    add(place, value) {
      if (place >= numbers.length) grow(place);
      numbers[place]! += value;
    },
  };
}
