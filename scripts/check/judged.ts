import type { Value } from '../../data/schema/column.ts';

/** Rows of a table with the place of each, as the checker read them. */
export interface Judged<Row> {
  rows: readonly Row[];
  place(at: number): string;
}

/** What is wrong with a cell: its column, and what was expected there. */
export type Doubt<Row> = readonly [column: keyof Row & string, expected: string];

/** Names of the columns whose cells may be numbers. */
export type Counts<Row> = { [Name in keyof Row]: Row[Name] extends number | null ? Name : never }[keyof Row] & string;

/** Of what is left over by rounding to twelve digits and by adding shares. */
export const SLACK = 1e-9;

/** `file:line: column: expected ..., received ...` for each doubt about each row. */
export function judged<Row extends object>(
  table: Judged<Row> | undefined,
  judge: (row: Row, at: number) => readonly (Doubt<Row> | undefined)[],
): string[] {
  return (table?.rows ?? []).flatMap((row, at) =>
    judge(row, at).flatMap((doubt) =>
      // Every cell of a row is a value of its column.
      doubt ? [`${table!.place(at)}: ${doubt[0]}: expected ${doubt[1]}, received ${told(row[doubt[0]] as Value)}`] : [],
    ),
  );
}

/** What the first of these checks finds that finds anything: what comes after it rests on the same rows. */
export function firstProblems(...checks: readonly (() => string[])[]): string[] {
  for (const check of checks) {
    const problems = check();
    if (problems.length > 0) return problems;
  }
  return [];
}

/** That a cell is what another one says; `as` names that one. */
export function same<Row>(row: Row, column: keyof Row & string, expected: Value, as: string): Doubt<Row> | undefined {
  return row[column] === expected ? undefined : [column, `${told(expected)} ${as}`];
}

/** That a number is at most another one, where both are known; `as` names that one. */
export function atMost<Row>(
  row: Row,
  column: Counts<Row>,
  most: number | null | undefined,
  as: string,
): Doubt<Row> | undefined {
  // A column of Counts holds numbers, or nothing.
  const value = row[column] as number | null;
  return value === null || most == null || value <= most ? undefined : [column, `at most ${most} ${as}`];
}

/** That numbers of a row do not fall from one of these columns to the next, where they are known. */
export function rising<Row>(row: Row, ...columns: readonly Counts<Row>[]): (Doubt<Row> | undefined)[] {
  const known = columns.filter((column) => row[column] !== null);
  return known.slice(1).map((column, at) => atMost(row, known[at]!, row[column] as number, `as ${column}`));
}

/** That either both cells say something or neither does. */
export function together<Row>(row: Row, one: keyof Row & string, other: keyof Row & string): Doubt<Row> | undefined {
  if ((row[one] === null) === (row[other] === null)) return undefined;
  return [other, row[one] === null ? `nothing, as ${one} says nothing` : `something, as ${one} does`];
}

/** That a cell is one of these. */
export function oneOfThese<Row>(
  row: Row,
  column: keyof Row & string,
  isOne: boolean,
  what: string,
): Doubt<Row> | undefined {
  return isOne ? undefined : [column, what];
}

/** That a text has a form; a cell that says nothing has any. */
export function hasForm<Row>(row: Row, column: keyof Row & string, form: RegExp, what: string): Doubt<Row> | undefined {
  const value = row[column];
  return typeof value !== 'string' || form.test(value) ? undefined : [column, what];
}

/**
 * That a table has these rows and no others, told by their key, and in each the cells that are expected, which need not be
 * all; `as` names where they are from.
 */
export function theseRows<Row extends object>(
  table: Judged<Row> | undefined,
  key: readonly (keyof Row & string)[],
  expected: readonly Partial<Row>[],
  as: string,
): string[] {
  if (!table) return [];
  // Every cell of a row is a value of its column, and an expected row has its key.
  const keyOf = (row: Partial<Row>) => key.map((column) => row[column] as Value);
  const [wanted, there] = [byKey(expected, keyOf), byKey<Partial<Row>>(table.rows, keyOf)];
  const file = table.place(0).replace(/:[^:]*$/, '');
  return [
    ...judged(table, (row) => {
      const found = wanted(keyOf(row));
      if (!found) return [[key.at(-1)!, `a row ${as}`]];
      const columns = Object.keys(found) as (keyof Row & string)[];
      return columns.map((column) => same(row, column, found[column] as Value, as));
    }),
    ...expected
      .filter((row) => !there(keyOf(row)))
      .map((row) => `${file}: ${keyOf(row).map(told).join(', ')}: expected a row ${as}, received none`),
  ];
}

function told(value: Value | undefined): string {
  return value == null ? 'nothing' : typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** Rows by a key of several cells, each once: the last with that key. */
export function byKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => readonly Value[],
): (key: readonly Value[]) => Row | undefined {
  const known = new Map(rows.map((row) => [JSON.stringify(keyOf(row)), row]));
  return (key) => known.get(JSON.stringify(key));
}

/** Sums over groups of rows, by a key of several cells; 0 of a group that is not there. */
export function sums<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => readonly Value[],
  valueOf: (row: Row) => number = () => 1,
): (...key: Value[]) => number {
  const found = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    found.set(key, (found.get(key) ?? 0) + valueOf(row));
  }
  return (...key) => found.get(JSON.stringify(key)) ?? 0;
}
