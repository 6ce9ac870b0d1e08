/** A set of rows, one bit a row: 95 KB for 760,000 rows, so that a page is found by walking an order over it. */
export type RowSet = Uint32Array;

/** The set of no rows out of so many. */
export function emptyRowSet(count: number): RowSet {
  return new Uint32Array((count + 31) >>> 5);
}

/** Adds a row. */
export function addRow(set: RowSet, row: number): void {
  set[row >>> 5]! |= 1 << (row & 31);
}

/** Whether the row is in the set. */
export function hasRow(set: RowSet, row: number): boolean {
  return (set[row >>> 5]! & (1 << (row & 31))) !== 0;
}

/** Keeps in the first set what is also in the second. */
export function intersect(set: RowSet, other: RowSet): void {
  for (let word = 0; word < set.length; word += 1) set[word]! &= other[word]!;
}
