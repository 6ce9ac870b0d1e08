import { CsvError, parse } from 'csv-parse/sync';
import { textOfCell } from '../../data/schema/csv-cell.ts';

/** Cells of a row as text, by column. */
export type Cells = Readonly<Record<string, string>>;

/** What changed in one table, row by row; a re-ordering is no change. */
export interface TableChange {
  oldRows: number;
  newRows: number;
  added: Cells[];
  removed: Cells[];
  changed: { old: Cells; new: Cells }[];
  /** Rows of both versions, changed or not. */
  before: Cells[];
  after: Cells[];
  /** Columns that only one version has; undefined when both have the same. */
  schema: { added: string[]; removed: string[] } | undefined;
  /** Without the key in both versions, rows cannot be told apart and only their number is known. */
  comparable: boolean;
  /** Versions that are no CSV and so not comparable; their rows count as none. */
  unreadable: { side: 'old' | 'new'; why: string }[];
}

/** One version of a table. */
export interface Version {
  columns: string[];
  rows: Cells[];
  /** Why the text is no CSV; undefined where it is. */
  unreadable: string | undefined;
}

/** Compares two versions of a table by a key; over columns that only one has, rows are not compared. */
export function compareTables(
  key: readonly string[] | undefined,
  oldCsv: string | undefined,
  newCsv: string | undefined,
): TableChange {
  const [before, after] = [cellsOf(oldCsv), cellsOf(newCsv)];
  const unreadable = unreadableOf(before, after);
  const schema =
    oldCsv === undefined || newCsv === undefined || unreadable.length > 0
      ? undefined
      : schemaChange(before.columns, after.columns);
  const hasKey = (columns: readonly string[]) =>
    columns.length === 0 || (key !== undefined && key.every((column) => columns.includes(column)));
  const sizes = {
    oldRows: before.rows.length,
    newRows: after.rows.length,
    before: before.rows,
    after: after.rows,
    schema,
    unreadable,
  };
  if (unreadable.length > 0 || !hasKey(before.columns) || !hasKey(after.columns))
    return { ...sizes, added: [], removed: [], changed: [], comparable: false };
  const shared = after.columns.filter((column) => before.columns.includes(column));
  const keyOf = (row: Cells) => JSON.stringify(key!.map((column) => row[column]));
  const old = new Map(before.rows.map((row) => [keyOf(row), row]));
  const now = new Map(after.rows.map((row) => [keyOf(row), row]));
  return {
    ...sizes,
    comparable: true,
    added: after.rows.filter((row) => !old.has(keyOf(row))),
    removed: before.rows.filter((row) => !now.has(keyOf(row))),
    changed: after.rows.flatMap((row) => {
      const was = old.get(keyOf(row));
      return was && shared.some((column) => was[column] !== row[column]) ? [{ old: was, new: row }] : [];
    }),
  };
}

/** Whether anything but the order of rows differs. */
export function hasChanges(change: TableChange): boolean {
  const { added, removed, changed, schema, comparable, oldRows, newRows, unreadable } = change;
  return (
    added.length + removed.length + changed.length > 0 ||
    schema !== undefined ||
    unreadable.length > 0 ||
    (!comparable && oldRows !== newRows)
  );
}

/** A CSV as its columns and rows. */
export function cellsOf(csv: string | undefined): Version {
  if (csv === undefined) return { columns: [], rows: [], unreadable: undefined };
  try {
    // Without `columns`, csv-parse gives the cells of each line as text.
    const [columns = [], ...rows] = parse(csv, { relax_column_count: true }) as string[][];
    return {
      columns,
      rows: rows.map((cells) => Object.fromEntries(columns.map((column, at) => [column, textOfCell(cells[at] ?? '')]))),
      unreadable: undefined,
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { columns: [], rows: [], unreadable: error.message };
  }
}

function unreadableOf(before: Version, after: Version): TableChange['unreadable'] {
  return [
    { side: 'old' as const, why: before.unreadable },
    { side: 'new' as const, why: after.unreadable },
  ].flatMap(({ side, why }) => (why === undefined ? [] : [{ side, why }]));
}

function schemaChange(before: readonly string[], after: readonly string[]): TableChange['schema'] {
  const added = after.filter((column) => !before.includes(column));
  const removed = before.filter((column) => !after.includes(column));
  return added.length + removed.length > 0 ? { added, removed } : undefined;
}
