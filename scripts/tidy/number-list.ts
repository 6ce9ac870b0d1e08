import { grown } from '../lib/grown.ts';

/** Whole numbers from 0 to 2^32 - 1 one behind the other, in typed memory that grows. */
export interface NumberList {
  readonly length: number;
  push(value: number): void;
  /** All of them; what is added later is not in it. */
  all(): Uint32Array;
}

/** An empty list. */
export function createNumberList(): NumberList {
  let numbers = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) {
        const more = new Uint32Array(grown(length, length + 1));
        more.set(numbers);
        numbers = more;
      }
      numbers[length] = value;
      length += 1;
    },
    all: () => numbers.subarray(0, length),
  };
}
