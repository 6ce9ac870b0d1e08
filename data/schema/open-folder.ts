/** Reads table folders from disk, for scripts and site alike: rows have the types of their table. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from './csv.ts';
import { DataError } from './data-error.ts';
import { issueText } from './issue-text.ts';
import { folders, tableOf, type FolderName, type ManifestOf, type RowIn, type TableName } from './folders.ts';

/** A table folder on disk; its manifest and each table are read and checked when first asked for. */
export interface StoredFolder<F extends FolderName> {
  dir: string;
  readonly manifest: ManifestOf<F>;
  /**
   * Rows of a table by its name, in key order; none where the folder has neither the table nor a manifest that
   * names it.
   */
  table<N extends TableName<F>>(name: N): readonly RowIn<F, N>[];
}

/** What can be asked for tables by name: a folder on disk, or rows that a test made up. */
export type Tables<F extends FolderName> = Pick<StoredFolder<F>, 'table'>;

/** No tables at all: what rests on a folder that is not there has no rows. */
export const noTables = { table: () => [] };

/**
 * Paths of the folders of a kind in a data folder, by name, links to folders among them; what a stopped run left aside
 * (`*.tmp`) is none.
 */
export function folderPaths(folder: FolderName, data: string): string[] {
  const root = join(data, folder);
  if (!isFolder(root)) return [];
  return folders[folder].many ? entriesOf(root).filter(isFolder) : [root];
}

/**
 * Every folder of a kind in a data folder, by name; none where there is none. What stands in the place of one is a
 * DataError: passed over, it would be missing from all that is made of them.
 */
export function openFolders<F extends FolderName>(folder: F, data: string): StoredFolder<F>[] {
  const root = join(data, folder);
  const other = folders[folder].many && isFolder(root) ? entriesOf(root).find((path) => !isFolder(path)) : undefined;
  if (other !== undefined)
    throw new DataError(
      `${other}: expected a folder of tables, received ${existsSync(other) ? 'a file' : 'a link that leads nowhere'}`,
      'move it away; npm run check lists everything that is wrong with the data',
    );
  return folderPaths(folder, data).map((dir) => openFolder(folder, dir));
}

/** What stands in a folder, but what a stopped run left aside, and what a desktop hides there. */
function entriesOf(root: string): string[] {
  const names = readdirSync(root).filter((name) => !name.endsWith('.tmp') && !name.startsWith('.'));
  return names.sort().map((name) => join(root, name));
}

/** The table folder at a path. */
export function openFolder<F extends FolderName>(folder: F, dir: string): StoredFolder<F> {
  return {
    dir,
    get manifest() {
      return readManifest(folder, join(dir, 'manifest.json'));
    },
    table<N extends TableName<F>>(name: N): readonly RowIn<F, N>[] {
      const file = join(dir, `${name}.csv`);
      const definition = tableOf(folder, name);
      // Every reader gets the same rows: one that wrote into them would change what the others read.
      const rows = onceFor(file, (text) => parseTable(definition, text, file).map((row) => Object.freeze(row)));
      if (rows === undefined) refuseLoss(folder, dir, name);
      return rows ?? [];
    },
  };
}

/** A table that its manifest names and that is not there is lost: taken for empty, the loss would become official. */
function refuseLoss(folder: FolderName, dir: string, name: string): void {
  const manifest = join(dir, 'manifest.json');
  if (!existsSync(manifest) || !(name in readManifest(folder, manifest).tables)) return;
  throw new DataError(
    `${join(dir, `${name}.csv`)}: expected a file as ${manifest} states it, received none`,
    `${folders[folder].command} writes it anew; git checkout brings back what was committed`,
  );
}

/** Reads a manifest; the first thing that its schema refuses is a DataError. */
export function readManifest<F extends FolderName>(folder: F, file: string): ManifestOf<F> {
  const { command, manifest } = folders[folder];
  const found = onceFor(file, (text) => parseManifest(file, text, command, (value) => manifest.safeParse(value)));
  if (found === undefined)
    throw new DataError(
      `${file}: expected the manifest of a folder of tables, received no file`,
      `${command} writes it`,
    );
  // The schema of the manifest is that of the folder.
  return found as ManifestOf<F>;
}

interface Parsed {
  success: boolean;
  data?: unknown;
  error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined;
}

function parseManifest(file: string, text: string, command: string, parse: (value: unknown) => Parsed): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new DataError(`${file}:1: not JSON: ${(cause as Error).message}`, `${command} writes it anew`, { cause });
  }
  const read = parse(value);
  if (read.success) return read.data;
  const issue = read.error?.issues[0];
  throw new DataError(`${file}: ${issueText(issue)}`, 'npm run check lists everything that is wrong');
}

const cache = new Map<string, { version: string; result: unknown }>();

/**
 * What `read` makes of a text file, kept until the file changes (`astro dev` goes on for hours); undefined without
 * file.
 */
function onceFor<Result>(file: string, read: (text: string) => Result): Result | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) return undefined;
  const version = `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
  const known = cache.get(file);
  // The cache holds for a path what this very call makes of it: its reader follows from the path.
  if (known?.version === version) return known.result as Result;
  const result = read(readFileSync(file, 'utf8'));
  cache.set(file, { version, result });
  return result;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
