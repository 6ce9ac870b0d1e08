/** Tables as CSV text and back: the one reading and the one writing of it, for scripts and site alike. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Value } from './column.ts';
import { compareKeys, readRow, type Row, type Table } from './table.ts';

interface Line {
  record: Record<string, string>;
  info: { lines: number };
}

/**
 * Rows of a CSV text, checked against the table: columns in order, cells in range, keys ascending and unique.
 * `where` is the file named in errors: `data/captures/latest/models.csv:12: likes: expected integer >= 0, received "-1"`.
 */
export function parseTable(definition: Table, csv: string, where: string): Row[] {
  const names = Object.keys(definition.columns);
  const head = csv.slice(0, csv.indexOf('\n'));
  if (head !== names.join(','))
    throw new Error(`${where}:1: expected the columns ${names.join(',')}, received ${head}`);
  const lines = parseLines(csv, where);
  let before: Row | undefined;
  return lines.map(({ record, info }) => {
    const row = atPlace(`${where}:${info.lines}`, () => readRow(definition, record));
    if (before && compareKeys(definition, before, row) >= 0) {
      throw new Error(
        `${where}:${info.lines}: ${definition.key.join(', ')}: expected keys ascending and unique, received ${keyOf(definition, row)}`,
      );
    }
    before = row;
    return row;
  });
}

/** CSV text of the rows: sorted by key, `\n` line ends, columns in schema order, empty for null. */
export function formatTable(definition: Table, rows: readonly Row[]): string {
  const names = Object.keys(definition.columns);
  const sorted = [...rows].sort((a, b) => compareKeys(definition, a, b));
  return stringify(
    sorted.map((row) => names.map((name) => cellOf(row[name] ?? null))),
    { header: true, columns: names },
  );
}

function parseLines(csv: string, where: string): Line[] {
  try {
    return parse(csv, { columns: true, info: true }) as unknown as Line[];
  } catch (cause) {
    const place = (cause as { lines?: number }).lines;
    throw new Error(`${where}:${place ?? '?'}: not readable as CSV: ${(cause as Error).message}`, { cause });
  }
}

function atPlace<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Error(`${place}: ${(cause as Error).message}`, { cause });
  }
}

function cellOf(value: Value): string {
  return value === null ? '' : String(value);
}

function keyOf(definition: Table, row: Row): string {
  return JSON.stringify(definition.key.map((column) => cellOf(row[column] ?? null)).join(' '));
}
