/** A bar of a histogram on a log axis: values from `from` up to but not at `to`. */
export interface SizeBin {
  from: number;
  to: number;
  n: number;
}

/**
 * Counts of positive whole numbers in bins that are as wide as each other on a log axis: edges are whole powers of
 * `ratio`, rounded to whole numbers, from the one at or below the smallest value to the one above the largest. Empty
 * bins in between are kept. No values, no bins.
 */
export function sizeBins(values: readonly number[], ratio: number): SizeBin[] {
  const bins: SizeBin[] = [];
  const sorted = values.toSorted((a, b) => a - b);
  for (let [at, power] = [0, 0]; at < sorted.length; power += 1) {
    const [from, to] = [Math.round(ratio ** power), Math.round(ratio ** (power + 1))];
    const start = at;
    while (at < sorted.length && sorted[at]! < to) at += 1;
    if (to > from && (at > start || bins.length > 0)) bins.push({ from, to, n: at - start });
  }
  return bins;
}
