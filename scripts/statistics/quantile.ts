/**
 * Quantile of values given as [value, count] by ascending value: the smallest value that at least this share of
 * them do not exceed (inverted distribution function, type 1 of Hyndman and Fan 1996). Null without values.
 */
export function quantile(sorted: readonly (readonly [number, number])[], share: number): number | null {
  const n = sorted.reduce((all, [, count]) => all + count, 0);
  const wanted = Math.max(1, Math.ceil(Number((n * share).toFixed(6))));
  let seen = 0;
  for (const [value, count] of sorted) {
    seen += count;
    if (seen >= wanted) return value;
  }
  return null;
}
