import { parse } from 'csv-parse/sync';
import { parseTable } from '../../data/schema/csv.ts';
import { compareKeys, readRow, type Row, type Table } from '../../data/schema/table.ts';

/** A table as read from its CSV, with everything that is wrong with it. */
export interface CheckedTable {
  /** Rows that could be read. */
  rows: Row[];
  /** `file:line` of a row by its position. */
  place(at: number): string;
  /** `file:line: column: what`, every one. */
  problems: string[];
}

interface Line {
  record: Record<string, string>;
  info: { lines: number };
}

/** Reads a table; parseTable stops at the first fault, so a faulty one is read again row by row to find them all. */
export function readCheckedTable(definition: Table, csv: string, where: string): CheckedTable {
  try {
    const rows = parseTable(definition, csv, where);
    let lines: Line[] | undefined;
    // A cell may hold a line break: only then do rows and lines part, and only a problem needs to know.
    return { rows, place: (at) => `${where}:${(lines ??= linesOf(csv))[at]?.info.lines ?? at + 2}`, problems: [] };
  } catch (error) {
    return readFaulty(definition, csv, where, (error as Error).message);
  }
}

function readFaulty(definition: Table, csv: string, where: string, first: string): CheckedTable {
  const names = Object.keys(definition.columns);
  const lines = csv.startsWith(`${names.join(',')}\n`) ? quietly(() => linesOf(csv)) : undefined;
  // Without the header, or not CSV at all: nothing below can be trusted.
  if (!lines) return { rows: [], place: () => where, problems: [first] };
  const [rows, places, problems]: [Row[], string[], string[]] = [[], [], []];
  for (const { record, info } of lines) {
    const place = `${where}:${info.lines}`;
    const found = cellProblems(definition, record);
    problems.push(...found.map((problem) => `${place}: ${problem}`));
    if (found.length > 0) continue;
    const row = readRow(definition, record);
    const before = rows.at(-1);
    if (before && compareKeys(definition, before, row) >= 0) {
      const key = JSON.stringify(definition.key.map((column) => record[column]).join(' '));
      problems.push(`${place}: ${definition.key.join(', ')}: expected keys ascending and unique, received ${key}`);
    }
    rows.push(row);
    places.push(place);
  }
  return { rows, place: (at) => places[at] ?? where, problems: problems.length > 0 ? problems : [first] };
}

function cellProblems(definition: Table, record: Record<string, string>): string[] {
  return Object.entries(definition.columns).flatMap(([name, column]) => {
    const one: Table = { ...definition, key: [], columns: { [name]: column } };
    return quietly(() => readRow(one, record)) ? [] : [messageOf(() => readRow(one, record))];
  });
}

function linesOf(csv: string): Line[] {
  return parse(csv, { columns: true, info: true }) as unknown as Line[];
}

function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function messageOf(read: () => unknown): string {
  try {
    read();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
