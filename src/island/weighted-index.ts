/** Weighted mean of the known shares; null where none is known or the known ones have no weight. */
export function weightedIndex(shares: readonly (number | null)[], weights: readonly number[]): number | null {
  let [sum, all] = [0, 0];
  shares.forEach((share, place) => {
    if (share === null) return;
    sum += share * weights[place]!;
    all += weights[place]!;
  });
  return all === 0 ? null : sum / all;
}
