import { folderNames, type FolderName } from '../../data/schema/folders.ts';
import { releasedTables, type ReleasedTable } from './released-tables.ts';
import { servedAs } from './served-as.ts';

/** Page of the dictionary that has the tables of a kind of folder. */
export function dictionaryPage(kind: FolderName): string {
  return `data-dictionary-${kind}.html`;
}

/** Anchor of a table, or of one of its columns, on the page of its folder: `metrics-claims`, `metrics-claims.verdict`. */
export function dictionaryAnchor(kind: FolderName, table: string, column?: string): string {
  return `${kind}-${table}${column === undefined ? '' : `.${column}`}`;
}

/** Address of a table, or of one of its columns, in the dictionary, from a page. */
export function dictionaryAddress(kind: FolderName, table: string, column?: string): string {
  return `${dictionaryPage(kind)}#${dictionaryAnchor(kind, table, column)}`;
}

/** Where a table can be had on its own, from a page: CSV, else Parquet; undefined where only the zip has it. */
export function tableAddress(released: ReleasedTable): string | undefined {
  const { csv, parquet } = servedAs(released);
  const path = `data/${released.place}/${released.table.name}`;
  if (csv) return `${path}.csv`;
  return parquet ? `${path}.parquet` : undefined;
}

/**
 * Address of a file of data/, from a page. A table is served as CSV or as Parquet; one without rows, or of the zip alone,
 * leads to its columns in the dictionary.
 */
export function dataAddress(path: string, tables: readonly ReleasedTable[] = releasedTables()): string {
  const [, place, name] = /^(.+)\/([^/]+)\.csv$/.exec(path) ?? [];
  if (place === undefined || name === undefined) return `data/${path}`;
  const released = tables.find((each) => each.place === place && each.table.name === name);
  const address = released && tableAddress(released);
  if (address !== undefined) return address;
  const kind = folderNames.find((folder) => place.split('/')[0] === folder);
  if (kind === undefined) throw new Error(`${path}: expected a table of ${folderNames.join(', ')}`);
  return dictionaryAddress(kind, name);
}
