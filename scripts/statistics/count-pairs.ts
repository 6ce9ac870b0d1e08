/** Of all pairs of one value of x and one of y: how many have x above y, x below y, and both equal. */
export type PairCounts = { more: number; less: number; equal: number };

/**
 * Counts the n * m pairs of x and y by order, in O((n + m) log(n + m)): both are sorted and walked once. Exact while
 * n * m < 2^53.
 */
export function countPairs(x: readonly number[], y: readonly number[]): PairCounts {
  const [xs, ys] = [new Float64Array(x).sort(), new Float64Array(y).sort()];
  let [more, less, below, upTo] = [0, 0, 0, 0];
  for (const value of xs) {
    while (below < ys.length && ys[below]! < value) below += 1;
    while (upTo < ys.length && ys[upTo]! <= value) upTo += 1;
    more += below;
    less += ys.length - upTo;
  }
  return { more, less, equal: xs.length * ys.length - more - less };
}
