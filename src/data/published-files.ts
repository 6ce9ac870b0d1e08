import { folderNames } from '../../data/schema/folders.ts';
import type { Manifest } from '../../data/schema/manifest.ts';
import { openFolders } from '../../data/schema/open-folder.ts';
import { hasCsv } from '../release/has-csv.ts';
import { parquetFiles } from '../release/parquet-files.ts';
import { releasedTables } from '../release/released-tables.ts';
import { dataFolder } from './data-folder.ts';

/** Bytes of the largest drawing beside tables that is published. */
const LARGEST_OTHER = 32 * 1024;

/**
 * Files that the site serves below data/: of every table folder its manifest and its drawings, tables with rows as Parquet and,
 * where they are small, as CSV. What a program learned is in the repository alone: it is a megabyte that nobody reads.
 */
export function publishedFiles(): string[] {
  const folders = folderNames.flatMap((name) =>
    openFolders(name, dataFolder()).flatMap(({ manifest }) => filesOf(manifest)),
  );
  const tables = releasedTables();
  const csv = tables.filter(hasCsv).map(({ place, table }) => `${place}/${table.name}.csv`);
  const parquet = parquetFiles(tables).map(({ path }) => path.slice('data/'.length));
  return [...folders, ...csv, ...parquet].sort();
}

function filesOf({ folder, other_files: others = {} }: Manifest): string[] {
  const small = Object.keys(others).filter((name) => others[name]!.bytes <= LARGEST_OTHER);
  return ['manifest.json', ...small].map((name) => `${folder}/${name}`);
}
