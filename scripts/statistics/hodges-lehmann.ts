import { checkFinite } from './check-finite.ts';

/**
 * Hodges-Lehmann shift from y to x: the median of all n * m differences x - y, in the unit of the values; the mean of
 * the two middle ones when n * m is even (Hodges and Lehmann 1963). Exact, and without building the differences:
 * O((n + m) log) steps while n * m < 2^53. RangeError for empty or non-finite input.
 */
export function hodgesLehmann(x: readonly number[], y: readonly number[]): number {
  checkFinite('hodgesLehmann: x', x);
  checkFinite('hodgesLehmann: y', y);
  const [xs, ys] = [Float64Array.from(x).sort(), Float64Array.from(y).sort()];
  const pairs = xs.length * ys.length;
  const lower = smallestWithRank(xs, ys, Math.ceil(pairs / 2));
  if (pairs % 2 === 1) return lower;
  const { count, next } = around(xs, ys, lower);
  return count > pairs / 2 ? lower : (lower + next) / 2;
}

/**
 * The difference with this rank, counted from 1. Halves the range of the values, and after each look moves its ends
 * to differences that exist, so that it ends on one of them and not near it.
 */
function smallestWithRank(xs: Float64Array, ys: Float64Array, rank: number): number {
  let low = xs[0]! - ys.at(-1)!;
  let high = xs.at(-1)! - ys[0]!;
  while (low < high) {
    const middle = low / 2 + high / 2;
    // Between two neighbouring numbers the middle rounds to one of them: it must not be the upper one.
    const { count, last, next } = around(xs, ys, middle < high ? Math.max(low, middle) : low);
    if (count >= rank) high = last;
    else low = next;
  }
  return low;
}

/**
 * How many differences do not exceed the limit, the largest of these (-Infinity for none) and the smallest that does.
 * Rounding keeps the order of differences, so the walk over both sorted sides is exact for them as computed.
 */
function around(xs: Float64Array, ys: Float64Array, limit: number): { count: number; last: number; next: number } {
  let [count, last, next] = [0, -Infinity, Infinity];
  let from = 0;
  for (const value of xs) {
    while (from < ys.length && value - ys[from]! > limit) from += 1;
    count += ys.length - from;
    if (from < ys.length) last = Math.max(last, value - ys[from]!);
    if (from > 0) next = Math.min(next, value - ys[from - 1]!);
  }
  return { count, last, next };
}
