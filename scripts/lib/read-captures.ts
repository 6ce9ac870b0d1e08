import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture as captureSchema, type Capture } from '../../data/schema/capture.ts';
import { parseTable } from '../../data/schema/csv.ts';
import { captureTables } from '../../data/schema/index.ts';
import type { Row } from '../../data/schema/table.ts';
import { ReportError } from './report-error.ts';

/** A capture on disk; its tables are read and checked when first asked for. */
export interface StoredCapture {
  dir: string;
  capture: Capture;
  /** Rows of a table by its name, in key order. */
  table(name: string): Row[];
}

/** Every capture of a data folder, by name; a folder without captures gives none. */
export function readCaptures(data: string): StoredCapture[] {
  return captureFolders(data).map(openCapture);
}

/** Folders of the captures, by name; what a stopped crawl left aside (`*.tmp`) is none. */
export function captureFolders(data: string): string[] {
  const captures = join(data, 'captures');
  if (!existsSync(captures)) return [];
  const folders = readdirSync(captures, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.endsWith('.tmp'),
  );
  return folders.map(({ name }) => join(captures, name)).sort();
}

/** Reads a capture.json; the first thing that its schema refuses is an error. */
export function readCapture(file: string): Capture {
  if (!existsSync(file))
    throw new ReportError(
      `${file}: expected a capture, received no file`,
      'npm run crawl writes captures; remove the folder if it is none',
    );
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ReportError(`${file}:1: not JSON: ${(cause as Error).message}`, 'npm run crawl writes it anew', {
      cause,
    });
  }
  const read = captureSchema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new ReportError(
    `${file}: ${issue?.path.join('.')}: ${issue?.message}`,
    'npm run check lists everything that is wrong',
  );
}

/** The capture in a folder. */
export function openCapture(dir: string): StoredCapture {
  const capture = readCapture(join(dir, 'capture.json'));
  const known = new Map<string, Row[]>();
  const read = (name: string): Row[] => {
    const definition = captureTables.find((table) => table.name === name);
    if (!definition)
      throw new ReportError(`${dir}: no table ${JSON.stringify(name)} in data/schema/index.ts`, 'add it there');
    const file = join(dir, `${name}.csv`);
    return parseTable(definition, readFileSync(file, 'utf8'), file);
  };
  return { dir, capture, table: (name) => known.get(name) ?? known.set(name, read(name)).get(name)! };
}
