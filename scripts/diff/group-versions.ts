import { folders, type FolderName, type TableFolder } from '../../data/schema/folders.ts';
import type { Table } from '../../data/schema/table.ts';
import { compareTables, hasChanges, type TableChange } from './compare-tables.ts';
import { diffKey } from './diff-key.ts';
import type { FileVersions, PathVersions, Unchanged } from './read-versions.ts';

/** A table that changed; `definition` is undefined for one that data/schema does not have (any more). */
export interface ChangedTable {
  name: string;
  /** Its folder below data/: `captures/latest`, `gold`. */
  folder: string;
  definition: Table | undefined;
  /** Columns by which its rows are paired; undefined without definition. */
  key: readonly string[] | undefined;
  /** The file came or went with this change. */
  presence: 'new' | 'gone' | 'both';
  change: TableChange;
}

/** A table folder that changed. */
export interface ChangedFolder {
  kind: FolderName;
  /** Path below data/. */
  path: string;
  /** New or gone only when none of its tables, nor manifest.json, was there or is there. */
  presence: 'new' | 'gone' | 'both';
  /** Text of manifest.json; undefined where it is not there, both undefined where it did not change. */
  manifest: { old: string | undefined; new: string | undefined };
  /** Tables that changed. */
  tables: ChangedTable[];
  /** Text of any of its files by name (`models.csv`), changed or not. */
  text(file: string): { old: string | undefined; new: string | undefined };
}

export interface ChangedData {
  /** Metrics first, which say what a change means; then captures, the newest first; then the other kinds. */
  folders: ChangedFolder[];
  /** Files of no table folder, or no tables of one: sources.json, schemas, drawings. */
  others: string[];
}

/** Sorts changed files into table folders and the rest; what is only a re-ordering falls away. */
export function groupVersions(
  files: readonly FileVersions[],
  paths: PathVersions,
  unchanged: Unchanged = () => undefined,
): ChangedData {
  const grouped = new Map<string, { kind: FolderName; files: FileVersions[] }>();
  const others: string[] = [];
  for (const file of files) {
    const place = placeOf(file.path);
    if (place === undefined) others.push(file.path);
    else if (grouped.has(place.path)) grouped.get(place.path)!.files.push(file);
    else grouped.set(place.path, { kind: place.kind, files: [file] });
  }
  const [before, after] = [foldersOf(paths.old), foldersOf(paths.new)];
  const changed = [...grouped].map(([path, { kind, files: own }]) => ({
    ...changedFolder(kind, path, own, unchanged),
    presence: presenceOf(before.has(path), after.has(path)),
  }));
  return {
    folders: changed.filter(({ manifest, tables }) => tables.length > 0 || manifest.old !== manifest.new).sort(inOrder),
    others,
  };
}

/**
 * The table folder that a file belongs to; undefined for a file of none, and for one that is neither table nor
 * manifest.
 */
function placeOf(path: string): { kind: FolderName; path: string } | undefined {
  const [name = '', ...rest] = path.split('/');
  if (!Object.hasOwn(folders, name) || !/\.csv$|^manifest\.json$/.test(rest.at(-1) ?? '')) return undefined;
  const kind = name as FolderName;
  const { many }: TableFolder = folders[kind];
  if (rest.length !== (many ? 2 : 1)) return undefined;
  return { kind, path: many ? `${name}/${rest[0]}` : name };
}

function foldersOf(paths: ReadonlySet<string>): Set<string | undefined> {
  return new Set([...paths].map((path) => placeOf(path)?.path));
}

function changedFolder(
  kind: FolderName,
  path: string,
  files: readonly FileVersions[],
  unchanged: Unchanged,
): Omit<ChangedFolder, 'presence'> {
  const manifest = files.find((file) => file.path === `${path}/manifest.json`);
  const versionsOf: ChangedFolder['text'] = (name) => {
    const same = unchanged(`${path}/${name}`);
    return files.find((file) => file.path === `${path}/${name}`) ?? { old: same, new: same };
  };
  const tables = files
    .filter((file) => file.path.endsWith('.csv'))
    .map((file) => changedTable(kind, path, file))
    .filter(isChanged);
  return {
    kind,
    path,
    manifest: { old: manifest?.old, new: manifest?.new },
    tables,
    text: versionsOf,
  };
}

function changedTable(kind: FolderName, folder: string, file: FileVersions): ChangedTable {
  const name = file.path.slice(folder.length + 1, -'.csv'.length);
  const known: readonly Table[] = folders[kind].tables;
  const definition = known.find((table) => table.name === name);
  const key = definition && diffKey(definition);
  const change = compareTables(key, file.old, file.new);
  const presence = presenceOf(file.old !== undefined, file.new !== undefined);
  return { name, folder, definition, key, presence, change };
}

/** A table that came or went is news even when it has no rows. */
function isChanged({ presence, change }: ChangedTable): boolean {
  return presence !== 'both' || hasChanges(change);
}

function presenceOf(before: boolean, after: boolean): 'new' | 'gone' | 'both' {
  return !before ? 'new' : !after ? 'gone' : 'both';
}

function inOrder(a: ChangedFolder, b: ChangedFolder): number {
  const rank = ({ kind, path }: ChangedFolder) =>
    kind === 'metrics' ? 0 : path === 'captures/latest' ? 1 : kind === 'captures' ? 2 : 3;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const ascending = a.path < b.path ? -1 : 1;
  return rank(a) === 2 ? -ascending : ascending;
}
