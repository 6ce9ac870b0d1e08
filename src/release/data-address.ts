import { folderNames, type FolderName } from '../../data/schema/folders.ts';
import { releasedTables, type ReleasedTable } from './released-tables.ts';
import { hasCsv, hasParquet } from './has-csv.ts';
import { parquetPath } from './parquet-files.ts';
import { ZIP } from './release-about.ts';

/** Kinds of folders whose columns have a page of their own: all others fit on one. */
const OWN_PAGE: readonly FolderName[] = ['captures', 'metrics'];

/** Page of the dictionary that has the columns of a kind of folder. */
export function dictionaryPage(kind: FolderName): string {
  return OWN_PAGE.includes(kind) ? `data-dictionary-${kind}.html` : 'data-dictionary.html';
}

/** Anchor of a table, or of one of its columns, on the page of its folder: `metrics-claims`, `metrics-claims.verdict`. */
export function dictionaryAnchor(kind: FolderName, table: string, column?: string): string {
  return `${kind}-${table}${column === undefined ? '' : `.${column}`}`;
}

/** Address of a table, or of one of its columns, in the dictionary, from a page. */
export function dictionaryAddress(kind: FolderName, table: string, column?: string): string {
  return `${dictionaryPage(kind)}#${dictionaryAnchor(kind, table, column)}`;
}

/** Address of a table, from a page: on its own as CSV, else in a Parquet, else in the zip. */
export function tableAddress(released: ReleasedTable): string {
  if (hasCsv(released)) return `data/${released.place}/${released.table.name}.csv`;
  return hasParquet(released) ? parquetPath(released) : ZIP;
}

/**
 * Address of a file of data/, from a page. A table is served as CSV, in a Parquet or in the zip; one that is not published, or has no rows,
 * leads to its columns in the dictionary.
 */
export function dataAddress(path: string, tables?: readonly ReleasedTable[]): string {
  const [, place, name] = /^(.+)\/([^/]+)\.csv$/.exec(path) ?? [];
  if (place === undefined || name === undefined) return `data/${path}`;
  // Only for a table: figures name the manifest of each capture that they rest on, and to list all tables takes all of them.
  const released = (tables ?? releasedTables()).find((each) => each.place === place && each.table.name === name);
  if (released) return tableAddress(released);
  const kind = folderNames.find((folder) => place.split('/')[0] === folder);
  if (kind === undefined) throw new Error(`${path}: expected a table of ${folderNames.join(', ')}`);
  return dictionaryAddress(kind, name);
}
