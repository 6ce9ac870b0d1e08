import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { formatTable, parseTable } from '../../data/schema/csv.ts';
import {
  folders,
  tableOf,
  type FolderName,
  type ManifestOf,
  type RowIn,
  type TableFolder,
  type TableName,
} from '../../data/schema/folders.ts';
import type { Tables } from '../../data/schema/open-folder.ts';
import { issueText } from '../../data/schema/issue-text.ts';
import { measured } from './measured.ts';
import { ReportError } from './report-error.ts';
import { replaceFolder } from './replace-folder.ts';

export interface WrittenTable {
  rows: number;
  bytes: number;
  sha256: string;
}

/** Rows of every table of a folder, by name. */
export type FolderRows<F extends FolderName> = { [N in TableName<F>]: readonly RowIn<F, N>[] };

/** What the manifest of a folder says besides what follows from its files. */
export type About<F extends FolderName> = Omit<ManifestOf<F>, 'folder' | 'tables' | 'other_files'>;

/** What a folder is written from. */
export interface FolderContent<F extends FolderName> {
  rows: FolderRows<F>;
  about: About<F>;
  /** Files that are no tables, by name. */
  others?: Readonly<Record<string, string>>;
}

/** Every table of a folder as it is stored, to be written again with some of them changed. */
export function storedRows<F extends FolderName>(folder: F, { table }: Tables<F>): FolderRows<F> {
  const names = folders[folder].tables.map(({ name }): TableName<F> => name);
  // One entry for each name of the folder: that is what FolderRows says.
  return Object.fromEntries(names.map((name) => [name, table(name)])) as unknown as FolderRows<F>;
}

/** No committed file may have more bytes: a larger one is not shown as a diff. */
export const MOST_BYTES = 5_000_000;

/**
 * Writes the tables of a folder, its other files and its manifest.json as a whole: everything goes to a folder beside
 * it, is read back through its schema, and only then takes the place of the old one.
 */
export function writeFolder<F extends FolderName>(
  folder: F,
  into: string,
  { rows, about, others = {} }: FolderContent<F>,
): Record<TableName<F>, WrittenTable> {
  const dir = resolve(into);
  return replaceFolder(dir, (staged) => {
    refuseStrangers(folder, dir);
    const names = folders[folder].tables.map(({ name }): TableName<F> => name);
    // One entry for each name of the folder: that is what Record says.
    const tables = Object.fromEntries(
      names.map((name) => [name, writeTable(staged, folder, name, rows[name])]),
    ) as Record<TableName<F>, WrittenTable>;
    for (const [name, text] of Object.entries(others)) writeFileSync(join(staged, name), text);
    writeFileSync(join(staged, 'manifest.json'), formatManifest(folder, dir, about, tables, others));
    return tables;
  });
}

/**
 * Throws where a folder of this kind cannot take the place of what is at `dir`: it is replaced as a whole, so a path
 * that holds folders, or files that are no tables, is named by mistake (data/ itself, somebody's home). A long run asks
 * first.
 */
export function refuseStrangers(folder: FolderName, dir: string): void {
  const { others }: TableFolder = folders[folder];
  const entries = existsSync(dir) ? readdirSync(dir, { withFileTypes: true }) : [];
  const isOurs = entries.some(({ name }) => name === 'manifest.json');
  const isTable = (name: string) => name.endsWith('.csv') || others?.test(name) === true;
  const stranger = entries.find((entry) => !entry.isFile() || !(isOurs || isTable(entry.name)));
  if (!stranger) return;
  throw new ReportError(
    `${join(dir, stranger.name)}: expected only files of a folder of ${folder}, which is replaced as a whole`,
    'name another folder, or move away what is not a table of it',
  );
}

function writeTable<F extends FolderName, N extends TableName<F>>(
  dir: string,
  folder: F,
  name: N,
  rows: readonly RowIn<F, N>[],
): WrittenTable {
  const definition = tableOf(folder, name);
  const file = join(dir, `${name}.csv`);
  const csv = formatTable(definition, rows);
  writeFileSync(file, csv);
  const read = parseTable(definition, readFileSync(file, 'utf8'), file);
  if (read.length !== rows.length)
    throw new ReportError(`${file}: wrote ${rows.length} rows, read back ${read.length}`, 'run again with --debug');
  const { bytes, sha256 } = measured(csv);
  if (bytes > MOST_BYTES) {
    throw new ReportError(
      `${name}: ${bytes} bytes are more than a committed table may have (${MOST_BYTES})`,
      'a crawl narrows its scope by --count, --tasks and --most-spaces; any other table needs fewer rows',
    );
  }
  return { rows: read.length, bytes, sha256 };
}

/**
 * The manifest as it is written; what its schema refuses is an error, and nothing takes the place of the old folder.
 */
function formatManifest<F extends FolderName>(
  folder: F,
  dir: string,
  about: About<F>,
  tables: Record<string, WrittenTable>,
  others: Readonly<Record<string, string>>,
): string {
  const { many, manifest } = folders[folder];
  const named = many ? `${folder}/${basename(dir)}` : folder;
  const names = Object.keys(others).sort();
  const files = names.map((name) => [name, measured(others[name]!)]);
  const other_files = files.length > 0 ? { other_files: Object.fromEntries(files) } : {};
  const read = manifest.safeParse({ folder: named, ...about, tables, ...other_files });
  if (read.success) return `${JSON.stringify(read.data, null, 2)}\n`;
  throw new ReportError(
    `${join(dir, 'manifest.json')}: ${read.error.issues.map(issueText).join('; ')}`,
    'nothing was written; data/schema/manifest.ts says what a manifest holds',
  );
}
