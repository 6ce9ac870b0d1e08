import { checkFinite } from './check-finite.ts';

/** Different values in ascending order, each with how often it is there; only the first `length` places are used. */
export interface CountedValues {
  values: Float64Array;
  counts: Float64Array;
  length: number;
}

/**
 * Hodges-Lehmann shift from y to x: the median of all n * m differences x - y, in the unit of the values; the mean of
 * the two middle ones when n * m is even (Hodges and Lehmann 1963). Exact, and without building the differences:
 * O((n + m) log) steps while n * m < 2^53. RangeError for empty or non-finite input.
 */
export function hodgesLehmann(x: readonly number[], y: readonly number[]): number {
  checkFinite('hodgesLehmann: x', x);
  checkFinite('hodgesLehmann: y', y);
  return hodgesLehmannOfCounts(counted(x), counted(y));
}

/** The same of values that are sorted and counted already; neither side may be without any. */
export function hodgesLehmannOfCounts(x: CountedValues, y: CountedValues): number {
  const pairs = sizeOf(x) * sizeOf(y);
  const lower = smallestWithRank(x, y, Math.ceil(pairs / 2));
  if (pairs % 2 === 1) return lower;
  const { count, next } = around(x, y, lower);
  return count > pairs / 2 ? lower : (lower + next) / 2;
}

/** Equal values may stand side by side. */
function counted(values: readonly number[]): CountedValues {
  return {
    values: Float64Array.from(values).sort(),
    counts: new Float64Array(values.length).fill(1),
    length: values.length,
  };
}

function sizeOf({ counts, length }: CountedValues): number {
  let size = 0;
  for (let at = 0; at < length; at += 1) size += counts[at]!;
  return size;
}

/**
 * The difference with this rank, counted from 1. Halves the range of the values, and after each look moves its ends
 * to differences that exist, so that it ends on one of them and not near it.
 */
function smallestWithRank(x: CountedValues, y: CountedValues, rank: number): number {
  let low = x.values[0]! - y.values[y.length - 1]!;
  let high = x.values[x.length - 1]! - y.values[0]!;
  while (low < high) {
    const middle = low / 2 + high / 2;
    // Between two neighbouring numbers the middle rounds to one of them: it must not be the upper one.
    const { count, last, next } = around(x, y, middle < high ? Math.max(low, middle) : low);
    if (count >= rank) high = last;
    else low = next;
  }
  return low;
}

/**
 * How many differences do not exceed the limit, the largest of these (-Infinity for none) and the smallest that does.
 * Rounding keeps the order of differences, so the walk over both sorted sides is exact for them as computed.
 */
function around(x: CountedValues, y: CountedValues, limit: number): { count: number; last: number; next: number } {
  const [xs, ys] = [x.values, y.values];
  let [count, last, next] = [0, -Infinity, Infinity];
  let [from, left] = [0, sizeOf(y)];
  for (let at = 0; at < x.length; at += 1) {
    const value = xs[at]!;
    for (; from < y.length && value - ys[from]! > limit; from += 1) left -= y.counts[from]!;
    count += x.counts[at]! * left;
    if (from < y.length && value - ys[from]! > last) last = value - ys[from]!;
    if (from > 0 && value - ys[from - 1]! < next) next = value - ys[from - 1]!;
  }
  return { count, last, next };
}
