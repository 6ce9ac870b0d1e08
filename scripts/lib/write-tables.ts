import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatTable, parseTable } from '../../data/schema/csv.ts';
import type { Row, Table } from '../../data/schema/table.ts';
import { ReportError } from './report-error.ts';

export interface WrittenTable {
  rows: number;
  bytes: number;
  sha256: string;
}

/** No committed file may be larger, so that diffs stay readable. */
const MOST_BYTES = 5_000_000;

/**
 * Writes tables (and other files, by name) into `dir` as a whole: everything goes to a folder beside it, is read
 * back through its schema, and only then takes the place of the old one. `others` sees what was written.
 */
export function writeTables(
  dir: string,
  tables: readonly (readonly [Table, readonly Row[]])[],
  others: (written: Record<string, WrittenTable>) => Record<string, string> = () => ({}),
): Record<string, WrittenTable> {
  const [staged, old] = [`${dir}.new.tmp`, `${dir}.old.tmp`];
  recover(dir, old);
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  const written = Object.fromEntries(
    tables.map(([definition, rows]) => [definition.name, writeTable(staged, definition, rows)]),
  );
  for (const [name, text] of Object.entries(others(written))) writeFileSync(join(staged, name), text);
  mkdirSync(dirname(dir), { recursive: true });
  if (existsSync(dir)) renameSync(dir, old);
  renameSync(staged, dir);
  rmSync(old, { recursive: true, force: true });
  return written;
}

/** A run that died between the two renames left the old folder aside: it is put back. */
function recover(dir: string, old: string): void {
  if (!existsSync(old)) return;
  if (existsSync(dir)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, dir);
}

function writeTable(dir: string, definition: Table, rows: readonly Row[]): WrittenTable {
  const file = join(dir, `${definition.name}.csv`);
  const csv = formatTable(definition, rows);
  writeFileSync(file, csv);
  const read = parseTable(definition, readFileSync(file, 'utf8'), file);
  if (read.length !== rows.length)
    throw new ReportError(`${file}: wrote ${rows.length} rows, read back ${read.length}`, 'run again with --debug');
  const bytes = Buffer.byteLength(csv);
  if (bytes > MOST_BYTES) {
    throw new ReportError(
      `${definition.name}: ${bytes} bytes are more than a committed table may have (${MOST_BYTES})`,
      'narrow the scope: --count, --tasks or --most-spaces',
    );
  }
  return { rows: read.length, bytes, sha256: createHash('sha256').update(csv).digest('hex') };
}
