/** What a table of this project is: a title, a key, and its columns in the order of the CSV. */
import type { Column, Value } from './column.ts';

export interface Table {
  /** File name without `.csv`. */
  name: string;
  /** What one row is, in a few words. */
  title: string;
  /** Columns whose values together name one row; the file is sorted by them. */
  key: readonly string[];
  columns: Readonly<Record<string, Column>>;
}

/** One row of some table: column name to value; null where nothing is known. */
export type Row = Readonly<Record<string, Value>>;

/** One row of this table: its columns by name, each with the type of its kind. */
export type RowOf<T extends Table> = {
  -readonly [Name in keyof T['columns']]: T['columns'][Name] extends Column<infer Cell> ? Cell : never;
};

/** Name of a column of this table. */
export type ColumnOf<T extends Table> = keyof T['columns'] & string;

/** Declares a table and refuses a key that is not among its columns. */
export function table<const T extends Table>(definition: T): T {
  for (const column of definition.key) {
    if (!(column in definition.columns))
      throw new Error(`data/schema/${definition.name}.ts: key column ${column} is not a column`);
  }
  return definition;
}

/** Turns the cells of one CSV row into values; throws an Error that names column, expectation and value. */
export function readRow<T extends Table>(definition: T, cells: Readonly<Record<string, string>>): RowOf<T> {
  const missing = Object.keys(definition.columns).find((name) => cells[name] === undefined);
  if (missing !== undefined) throw new Error(`${missing}: column is missing`);
  return rowReader(definition)(Object.keys(definition.columns).map((name) => cells[name]!));
}

/** The same for many rows, whose cells stand in the order of the columns. */
export function rowReader<T extends Table>(definition: T): (cells: readonly string[]) => RowOf<T> {
  const columns = Object.entries(definition.columns).map(([name, column]) => ({
    name,
    column,
    known: valuesOf(column),
  }));
  return (cells) => {
    const row: Record<string, Value> = {};
    for (let at = 0; at < columns.length; at += 1) {
      const { name, column, known } = columns[at]!;
      const value = known.get(cells[at]!);
      row[name] = value === undefined ? readCell(name, column, cells[at]!, known) : value;
    }
    // Every column was read by its own kind, which is what RowOf says.
    return row as RowOf<T>;
  };
}

/** Values by the text of their cell, of each column the first texts that it read. */
const valuesByText = new WeakMap<Column, Map<string, Value>>();
/** Enough for names, flags and small numbers, which most cells repeat; ids are never the same twice. */
const KEPT = 1000;

/** Looked up where the same text was read before: reading it again takes ten times as long and gives the same. */
function valuesOf(column: Column): Map<string, Value> {
  const values = valuesByText.get(column) ?? new Map<string, Value>();
  valuesByText.set(column, values);
  return values;
}

function readCell(name: string, column: Column, cell: string, known: Map<string, Value>): Value {
  try {
    const value = column.read(cell);
    if (known.size < KEPT) known.set(cell, value);
    return value;
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}, received ${JSON.stringify(cell)}`, { cause: error });
  }
}

/** Orders keys by code points, numbers by size: the order in which every table is written. */
export function compareKeys(definition: Table, a: Row, b: Row): number {
  for (const column of definition.key) {
    const x = a[column] ?? null;
    const y = b[column] ?? null;
    if (x === y) continue;
    if (x === null) return -1;
    if (y === null) return 1;
    return x < y ? -1 : 1;
  }
  return 0;
}
