import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { captureManifest as captureSchema, type Capture } from '../../data/schema/manifest.ts';
import { captureTables } from '../../data/schema/captures/index.ts';
import { readCheckedTable, type CheckedTable } from './read-checked-table.ts';

/** A capture folder as read for checking. */
export interface CheckedCapture {
  dir: string;
  /** undefined when capture.json cannot be read. */
  capture: Capture | undefined;
  tables: ReadonlyMap<string, CheckedTable>;
  problems: string[];
}

/** Reads everything of a capture folder: capture.json by its schema, each table by its own, and that the two agree. */
export function readCaptureFolder(dir: string): CheckedCapture {
  const { capture, problems } = readCaptureJson(dir);
  const expected = new Set(['capture.json', ...captureTables.map(({ name }) => `${name}.csv`)]);
  const others = readdirSync(dir)
    .sort()
    .filter((name) => !expected.has(name));
  problems.push(
    ...others.map((name) => `${join(dir, name)}: expected only tables of data/schema/index.ts, received another file`),
  );
  const tables = new Map<string, CheckedTable>();
  for (const definition of captureTables) {
    const file = join(dir, `${definition.name}.csv`);
    if (!existsSync(file)) {
      problems.push(`${file}: expected a file, received none`);
      continue;
    }
    const csv = readFileSync(file);
    const read = readCheckedTable(definition, csv.toString(), file);
    tables.set(definition.name, read);
    problems.push(...read.problems);
    if (capture) problems.push(...differences(join(dir, 'capture.json'), capture, definition.name, csv, read));
  }
  return { dir, capture, tables, problems };
}

function readCaptureJson(dir: string): { capture: Capture | undefined; problems: string[] } {
  const file = join(dir, 'capture.json');
  if (!existsSync(file)) return { capture: undefined, problems: [`${file}: expected a file, received none`] };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { capture: undefined, problems: [`${file}:1: not JSON: ${(error as Error).message}`] };
  }
  const read = captureSchema.safeParse(value);
  if (!read.success)
    return {
      capture: undefined,
      problems: read.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`),
    };
  return { capture: read.data, problems: namedProblems(file, basename(dir), read.data) };
}

function namedProblems(file: string, folder: string, capture: Capture): string[] {
  const known = new Set(captureTables.map(({ name }) => name));
  const problems: string[] = [];
  if (capture.capture !== folder)
    problems.push(`${file}: capture: expected the name of its folder "${folder}", received "${capture.capture}"`);
  if (capture.query_file_hits !== 0)
    problems.push(`${file}: query_file_hits: expected 0, received ${capture.query_file_hits}`);
  for (const name of Object.keys(capture.tables))
    if (!known.has(name)) problems.push(`${file}: tables.${name}: expected a table of data/schema/index.ts`);
  return problems;
}

function differences(file: string, capture: Capture, name: string, csv: Buffer, read: CheckedTable): string[] {
  const stated = capture.tables[name];
  if (!stated) return [`${file}: tables.${name}: expected rows, bytes and sha256, received nothing`];
  const found = { rows: read.rows.length, bytes: csv.length, sha256: createHash('sha256').update(csv).digest('hex') };
  // Rows that could not be read are named already, and would make every count differ.
  const names = (['rows', 'bytes', 'sha256'] as const).filter((each) => each !== 'rows' || read.problems.length === 0);
  const differing = names.filter((each) => stated[each] !== found[each]);
  return differing.map(
    (each) => `${file}: tables.${name}.${each}: expected ${found[each]} as in the file, received ${stated[each]}`,
  );
}
