/** How many names a table of the most used things holds. */
const MOST = 50;

/** Rows by the name of what each uses, most rows first, of equal ones those first by name; the 50 first. */
export function mostUsed<R>(rows: readonly R[], nameOf: (row: R) => string): [name: string, rows: R[]][] {
  const named = [...Map.groupBy(rows, nameOf)];
  return named.sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1)).slice(0, MOST);
}
