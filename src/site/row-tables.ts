import type { Table } from '../../data/schema/table.ts';
import type { RowTables } from '../look/read-rows.ts';
import { csvRows, partOf, type RowIndex } from '../look/row-blocks.ts';
import { blockStarts, rowEnds } from '../release/csv-blocks.ts';
import { hasCsv } from '../release/has-csv.ts';
import { ZIP } from '../release/release-about.ts';
import { releasedTables, type ReleasedTable } from '../release/released-tables.ts';
import { csvBytes } from '../release/table-bytes.ts';

/** A table that is published plain and no larger is read whole: it needs no index. */
const MOST_WHOLE = 40_000;

/** Path of a table: `captures/2024-07-11/models`. */
export function rowPath({ place, table }: ReleasedTable): string {
  return `${place}/${table.name}`;
}

/** Every published table with rows, by path. */
export function rowTables(): ReleasedTable[] {
  return releasedTables().sort((a, b) => (rowPath(a) < rowPath(b) ? -1 : 1));
}

/** What look/tables.json says: which tables there are with their bytes, and the keys of each kind of table. */
export function rowTablesFile(tables: readonly ReleasedTable[]): RowTables {
  const keys: RowTables['keys'] = {};
  const files: RowTables['files'] = {};
  for (const released of tables) {
    const { kind, place, table, bytes } = released;
    (keys[kind] ??= {})[table.name] = { key: [...table.key], numbers: numbersOf(table) };
    (files[place] ??= {})[table.name] = isWhole(released) ? bytes : 0;
  }
  return { zip: ZIP, keys, files };
}

/** Tables that have an index. */
export function indexedTables(tables: readonly ReleasedTable[]): ReleasedTable[] {
  return tables.filter((table) => !isWhole(table));
}

function isWhole(table: ReleasedTable): boolean {
  return hasCsv(table) && table.bytes <= MOST_WHOLE;
}

/** The index of a table whose blocks have these edges in the zip. */
export function rowIndex(released: ReleasedTable, edges: readonly number[]): RowIndex {
  const csv = Buffer.from(csvBytes(released));
  const columns = Object.keys(released.table.columns);
  const numbers = numbersOf(released.table);
  const blocks = blockStarts(csv).map((start, at): RowIndex['blocks'][number] => {
    const part = csv.subarray(start);
    // Before the first row of the first block stands the head.
    const row = csvRows(part.toString('utf8', 0, rowEnds(part, 2)[at === 0 ? 1 : 0])).at(-1);
    const key = released.table.key.map((name) => partOf(row?.[columns.indexOf(name)] ?? '', numbers.includes(name)));
    return [edges[at]!, ...key];
  });
  return { ...(blocks.length > 1 && { columns }), blocks, end: edges.at(-1)! };
}

/** Columns of the key whose cells are numbers. */
function numbersOf({ key, columns }: Table): string[] {
  return key.filter((name) => ['integer', 'number'].includes(columns[name]!.type));
}
