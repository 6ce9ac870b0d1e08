import { text } from '../../data/schema/column.ts';
import { folders, type FolderName } from '../../data/schema/folders.ts';
import type { Table } from '../../data/schema/table.ts';
import { hasParquet } from './has-csv.ts';
import { parquetTable } from './parquet-table.ts';
import { releasedTables, type ReleasedTable } from './released-tables.ts';
import { csvBytes, sha256Of, type HashedFile } from './table-bytes.ts';

/** Column that says of which folder a row is, where data/ has several of a kind. */
const FOLDER_COLUMNS: Partial<Record<FolderName, readonly [name: string, about: string]>> = {
  captures: ['capture', 'Capture that the row is of.'],
  zoo: ['zoo', 'Zoo that the row is of.'],
};

/** A Parquet of the site: a table, and where there are several folders of its kind those of all of them. */
export interface ParquetFile {
  kind: FolderName;
  /** Address from the root of the site. */
  path: string;
  /** Columns of the file; the first one says of which folder a row is, where there are several. */
  table: Table;
  /** Tables that are in it, in the order of their rows. */
  parts: readonly ReleasedTable[];
  rows: number;
}

/** Every Parquet of the site, in the order of the index of folders: of what is too large to stand as CSV and is opened as a whole. */
export function parquetFiles(tables: readonly ReleasedTable[] = releasedTables()): ParquetFile[] {
  const groups = Map.groupBy(tables.filter(hasParquet), parquetPath);
  return [...groups].map(([path, parts]) => {
    const { kind, table } = parts[0]!;
    const rows = parts.reduce((sum, part) => sum + part.rows, 0);
    return { kind, path, table: tableInFile(kind, table), parts, rows };
  });
}

/** Address of the Parquet that has a table, from the root of the site. */
export function parquetPath({ kind, place, table }: Pick<ReleasedTable, 'kind' | 'place' | 'table'>): string {
  return `data/${folders[kind].many ? kind : place}/${table.name}.parquet`;
}

function tableInFile(kind: FolderName, table: Table): Table {
  const [name, about] = FOLDER_COLUMNS[kind] ?? [];
  if (name === undefined || about === undefined) return table;
  return { ...table, key: [name, ...table.key], columns: { [name]: text(about), ...table.columns } };
}

const made = new Map<string, HashedFile>();

/** The bytes of a Parquet, made once a build: its page, its address and its hash are of the same. */
export function parquetBytes({ kind, table, parts }: ParquetFile): HashedFile {
  const key = parts.map(({ place, sha256 }) => `${place} ${sha256}`).join('\n');
  const known = made.get(key);
  if (known) return known;
  const isMany = FOLDER_COLUMNS[kind] !== undefined;
  const bytes = parquetTable(
    table,
    parts.map((part) => ({
      csv: new TextDecoder().decode(csvBytes(part)),
      first: isMany ? [part.place.slice(kind.length + 1)] : [],
    })),
  );
  const file = { bytes, sha256: sha256Of(bytes) };
  made.set(key, file);
  return file;
}
