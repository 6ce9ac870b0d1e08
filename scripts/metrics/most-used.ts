import type { Row } from '../../data/schema/table.ts';

/** How many names a table of the most used things holds. */
const MOST = 50;

/** Rows by the value of a column, most rows first, of equal ones those first by name; the 50 first. */
export function mostUsed(rows: readonly Row[], column: string): [name: string, rows: Row[]][] {
  const named = [...Map.groupBy(rows, (row) => row[column])];
  return named.sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1)).slice(0, MOST);
}
