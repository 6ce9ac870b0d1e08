import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readTable, type ReadTable } from '../../data/schema/csv.ts';
import {
  folders,
  type FolderName,
  type ManifestOf,
  type TableFolder,
  type TableName,
  type TableNamed,
} from '../../data/schema/folders.ts';
import { measured } from '../lib/measured.ts';
import { issueText } from '../../data/schema/issue-text.ts';
import type { Manifest } from '../../data/schema/manifest.ts';

/** A table folder as read for checking. */
export interface CheckedFolder<F extends FolderName = FolderName> {
  dir: string;
  /** undefined when manifest.json cannot be read. */
  manifest: ManifestOf<F> | undefined;
  /** A table with its problems; undefined when its file is not there or no row of it can be read. */
  table<N extends TableName<F>>(name: N): ReadTable<TableNamed<F, N>> | undefined;
  /** Tables that are there, and the rows of them that could be read. */
  counted: { tables: number; rows: number };
  /** `file:line: what`, every one. */
  problems: string[];
  /** Command that writes the folder anew. */
  command: string;
}

/**
 * Reads everything of a folder: the manifest by its schema, each table by its own, and that they and the files agree.
 */
export function readCheckedFolder<F extends FolderName>(folder: F, dir: string): CheckedFolder<F> {
  const kind: TableFolder = folders[folder];
  const { manifest, problems } = readManifest(kind, dir, kind.many ? `${folder}/${basename(dir)}` : folder);
  const tables = new Map<string, ReadTable>();
  for (const definition of kind.tables) {
    const file = join(dir, `${definition.name}.csv`);
    const missing = missingProblem(file);
    if (missing !== undefined) {
      problems.push(missing);
      continue;
    }
    const csv = readFileSync(file);
    const read = readTable(definition, csv.toString(), file);
    // Of a table that is no CSV at all, every reference to it would dangle.
    if (read.rows.length > 0 || read.problems.length === 0) tables.set(definition.name, read);
    problems.push(...read.problems, ...(manifest ? tableDifferences(dir, manifest, definition.name, csv, read) : []));
  }
  problems.push(...otherFileProblems(kind, dir, manifest));
  const rows = [...tables.values()].reduce((sum, table) => sum + table.rows.length, 0);
  return {
    dir,
    // The schema by which it was read is that of the folder; the tables were read by those of the folder.
    manifest: manifest as ManifestOf<F> | undefined,
    table: (name) => tables.get(name) as ReadTable<TableNamed<F, typeof name>> | undefined,
    counted: { tables: tables.size, rows },
    problems,
    command: kind.command,
  };
}

function readManifest(kind: TableFolder, dir: string, named: string): { manifest?: Manifest; problems: string[] } {
  const file = join(dir, 'manifest.json');
  const missing = missingProblem(file);
  if (missing !== undefined) return { problems: [missing] };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { problems: [`${file}:1: not JSON: ${(error as Error).message}`] };
  }
  const read = kind.manifest.safeParse(value);
  if (!read.success) return { problems: read.error.issues.map((issue) => `${file}: ${issueText(issue)}`) };
  const problems: string[] = [];
  if (read.data.folder !== named) problems.push(`${file}: folder: expected "${named}", received "${read.data.folder}"`);
  const known = new Set(kind.tables.map(({ name }) => name));
  for (const name of Object.keys(read.data.tables))
    if (!known.has(name)) problems.push(`${file}: tables.${name}: expected a table of data/schema/folders.ts`);
  return { manifest: read.data, problems };
}

function tableDifferences(dir: string, { tables }: Manifest, name: string, csv: Buffer, read: ReadTable): string[] {
  const file = join(dir, 'manifest.json');
  const stated = tables[name];
  if (!stated) return [`${file}: tables.${name}: expected rows, bytes and sha256, received nothing`];
  const found = { rows: read.rows.length, ...measured(csv) };
  // Rows that could not be read are named already, and would make every count differ.
  const names = (['rows', 'bytes', 'sha256'] as const).filter((each) => each !== 'rows' || read.problems.length === 0);
  return names
    .filter((each) => stated[each] !== found[each])
    .map((each) => `${file}: tables.${name}.${each}: expected ${found[each]} as in the file, received ${stated[each]}`);
}

/** Files that are no tables: only those that the folder may have, each as the manifest states it. */
function otherFileProblems({ tables, others }: TableFolder, dir: string, manifest: Manifest | undefined): string[] {
  const known = new Set(['manifest.json', ...tables.map(({ name }) => `${name}.csv`)]);
  const found = readdirSync(dir)
    .sort()
    .filter((name) => !known.has(name));
  const stated = manifest?.other_files ?? {};
  const file = join(dir, 'manifest.json');
  return [
    ...found.flatMap((name) => {
      if (!others?.test(name))
        return [`${join(dir, name)}: expected only tables of data/schema/folders.ts, received another file`];
      const missing = missingProblem(join(dir, name));
      if (missing !== undefined) return [missing];
      const content = readFileSync(join(dir, name));
      const { bytes, sha256 } = measured(content);
      if (!manifest || (stated[name]?.bytes === bytes && stated[name].sha256 === sha256)) return [];
      const received = stated[name] ? `${stated[name].bytes} bytes, ${stated[name].sha256}` : 'nothing';
      return [`${file}: other_files.${name}: expected ${bytes} bytes, ${sha256} as in the file, received ${received}`];
    }),
    ...Object.keys(stated)
      .filter((name) => !found.includes(name))
      .map((name) => `${join(dir, name)}: expected a file as manifest.json states it, received none`),
  ];
}

/** Why there is no file to read at a path; undefined where there is one. A link would be committed in place of its file. */
function missingProblem(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat?.isFile()) return undefined;
  const found = stat?.isDirectory()
    ? 'a folder'
    : stat?.isSymbolicLink()
      ? 'a link'
      : stat
        ? 'a device or pipe'
        : 'none';
  return `${file}: expected a file, received ${found}`;
}
