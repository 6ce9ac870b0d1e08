/** Pairs of x and y with how often each came, in columns of one length. */
export interface CountedPairs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly counts: Float64Array;
}

/** Pairs of numbers, each counted once. */
export function pairsOf(pairs: readonly (readonly [x: number, y: number])[]): CountedPairs {
  return {
    x: Float64Array.from(pairs, ([x]) => x),
    y: Float64Array.from(pairs, ([, y]) => y),
    counts: new Float64Array(pairs.length).fill(1),
  };
}

/**
 * Spearman's rho of counted pairs: Pearson's correlation of average ranks, so ties are handled exactly. Null when one of
 * the two does not vary.
 */
export function spearman({ x, y, counts }: CountedPairs): number | null {
  const [rankX, rankY] = [averageRanks(x, counts), averageRanks(y, counts)];
  const n = counts.reduce((all, count) => all + count, 0);
  const middle = (n + 1) / 2;
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < counts.length; at += 1) {
    const [dx, dy, count] = [rankX.get(x[at]!)! - middle, rankY.get(y[at]!)! - middle, counts[at]!];
    xx += count * dx * dx;
    yy += count * dy * dy;
    xy += count * dx * dy;
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

function averageRanks(values: Float64Array, counts: Float64Array): Map<number, number> {
  const ranks = new Map<number, number>();
  for (let at = 0; at < values.length; at += 1) ranks.set(values[at]!, (ranks.get(values[at]!) ?? 0) + counts[at]!);
  let before = 0;
  for (const value of Float64Array.from(ranks.keys()).sort()) {
    const count = ranks.get(value)!;
    ranks.set(value, before + (count + 1) / 2);
    before += count;
  }
  return ranks;
}
