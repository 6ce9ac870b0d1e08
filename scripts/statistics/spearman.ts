/**
 * Spearman's rho of pairs given as [x, y, count]: Pearson's correlation of average ranks, so ties are handled
 * exactly. Null when one of the two does not vary.
 */
export function spearman(pairs: readonly (readonly [number, number, number])[]): number | null {
  const rankX = averageRanks(pairs.map(([x, , count]) => [x, count]));
  const rankY = averageRanks(pairs.map(([, y, count]) => [y, count]));
  const n = pairs.reduce((all, [, , count]) => all + count, 0);
  const middle = (n + 1) / 2;
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y, count] of pairs) {
    const [dx, dy] = [rankX.get(x)! - middle, rankY.get(y)! - middle];
    xx += count * dx * dx;
    yy += count * dy * dy;
    xy += count * dx * dy;
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

function averageRanks(values: readonly (readonly [number, number])[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [value, count] of values) counts.set(value, (counts.get(value) ?? 0) + count);
  let before = 0;
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    counts.set(value, before + (count + 1) / 2);
    before += count;
  }
  return counts;
}
