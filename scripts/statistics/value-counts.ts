/** Values of a whole listing as value -> number of repositories: exact, and small because most values are small. */
export type ValueCounts = Map<number, number>;

/** Adds one value; null, which is not known, is left out. */
export function addValue(counts: ValueCounts, value: number | null): void {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Values by ascending size, each once, and beside each how often it was counted: typed, since a listing has many. */
export interface SortedCounts {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/** The counts by ascending value. */
export function sortedCounts(counted: ValueCounts): SortedCounts {
  const values = Float64Array.from(counted.keys()).sort();
  return { values, counts: values.map((value) => counted.get(value)!) };
}

/** How many values were counted. */
export function sizeOf({ counts }: SortedCounts): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}

/** Their sum. */
export function sumOf({ values, counts }: SortedCounts): number {
  let all = 0;
  for (let at = 0; at < values.length; at += 1) all += values[at]! * counts[at]!;
  return all;
}
