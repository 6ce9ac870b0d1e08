/** Values of a whole listing as value -> number of repositories: exact, and small because most values are small. */
export type ValueCounts = Map<number, number>;

/** Adds one value; null, which is not known, is left out. */
export function addValue(counts: ValueCounts, value: number | null): void {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** [value, count] by ascending value. */
export type SortedCounts = readonly (readonly [value: number, count: number])[];

/** The counts by ascending value. */
export function sortedCounts(counts: ValueCounts): [number, number][] {
  return [...counts].sort(([a], [b]) => a - b);
}

/** How many values were counted. */
export function sizeOf(sorted: SortedCounts): number {
  let all = 0;
  for (let at = 0; at < sorted.length; at += 1) all += sorted[at]![1];
  return all;
}

/** Their sum. */
export function sumOf(sorted: SortedCounts): number {
  let all = 0;
  for (let at = 0; at < sorted.length; at += 1) all += sorted[at]![0] * sorted[at]![1];
  return all;
}
