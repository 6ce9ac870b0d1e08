/** How often each of many numbers came, in typed memory: some 20 bytes for each. */
export interface CountTable {
  add(value: number, times: number): void;
  /** How often a value came. */
  get(value: number): number;
  readonly size: number;
  /** Visits each value with its count, in the order in which they came. */
  each(visit: (value: number, count: number) => void): void;
}

const MOST_LOAD = 0.6;

/** An empty table. */
export function createCountTable(): CountTable {
  let [values, counts] = [new Float64Array(16), new Uint32Array(16)];
  // Where a value stands, from 1; 0 is a free slot.
  let slots = new Uint32Array(32);
  let size = 0;

  function slotOf(value: number): number {
    const last = slots.length - 1;
    let slot = hashOf(value) & last;
    while (slots[slot] !== 0 && values[slots[slot]! - 1] !== value) slot = (slot + 1) & last;
    return slot;
  }

  function append(slot: number, value: number): number {
    if (size === values.length) {
      values = withMore(values, new Float64Array(2 * size));
      counts = withMore(counts, new Uint32Array(2 * size));
    }
    values[size] = value;
    size += 1;
    slots[slot] = size;
    if (size > slots.length * MOST_LOAD) {
      slots = new Uint32Array(2 * slots.length);
      for (let at = 0; at < size; at += 1) slots[slotOf(values[at]!)] = at + 1;
    }
    return size - 1;
  }

  return {
    add(value, times) {
      const slot = slotOf(value);
      const at = slots[slot] === 0 ? append(slot, value) : slots[slot]! - 1;
      counts[at]! += times;
    },
    get(value) {
      const at = slots[slotOf(value)]!;
      return at === 0 ? 0 : counts[at - 1]!;
    },
    get size() {
      return size;
    },
    each(visit) {
      for (let at = 0; at < size; at += 1) visit(values[at]!, counts[at]!);
    },
  };
}

function withMore<Numbers extends Float64Array | Uint32Array>(numbers: Numbers, more: Numbers): Numbers {
  more.set(numbers);
  return more;
}

/** Both halves of a whole number, mixed as in MurmurHash3; fractions of one whole number stand beside each other. */
function hashOf(value: number): number {
  const hash = Math.imul((value | 0) ^ Math.imul((value / 2 ** 32) | 0, 0x85ebca6b), 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}
