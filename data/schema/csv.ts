/** Tables as CSV text and back: the one reading and the one writing of it, for scripts and site alike. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Value } from './column.ts';
import { cellOfText, textOfCell } from './csv-cell.ts';
import { DataError } from './data-error.ts';
import { compareKeys, rowReader, type Row, type RowOf, type Table } from './table.ts';

/** A table as read from its CSV, with everything that is wrong with it. */
export interface ReadTable<T extends Table = Table> {
  /** Rows that could be read, in the order of the file. */
  rows: RowOf<T>[];
  /** `file:line` of a row by its position. */
  place(at: number): string;
  /** `file:line: column: what`, every one. */
  problems: string[];
}

/** A line of the file and what is wrong there. */
type Problem = [line: number, what: string];

/** How a row is told whose key does not stand above the one before: writing sorts, so a hand edit may leave it so. */
export const KEYS_ASCEND = 'expected keys ascending and unique';

interface Line {
  record: string[];
  info: { lines: number };
}

/**
 * Rows of a CSV text, checked against the table: columns in order, cells in range, keys ascending and unique. The first
 * problem is thrown. `where` is the file named in errors:
 * `data/captures/latest/models.csv:12: likes: expected integer >= 0, received "-1"`.
 */
export function parseTable<T extends Table>(definition: T, csv: string, where: string): RowOf<T>[] {
  const { rows, problems } = readTable(definition, csv, where);
  if (problems[0] !== undefined) throw new DataError(problems[0], 'npm run check lists everything that is wrong');
  return rows;
}

/** The same, with every problem listed, by line, and nothing thrown. */
export function readTable<T extends Table>(definition: T, csv: string, where: string): ReadTable<T> {
  const { text, returns } = withoutReturns(csv);
  const found = headProblem(definition, csv) ?? parseLines(text);
  if (typeof found === 'string') return { rows: [], place: () => where, problems: [`${where}:${found}`] };
  const [rows, lines]: [RowOf<T>[], number[]] = [[], []];
  const problems: Problem[] = returns.map((line) => [
    line,
    'expected a line that ends with \\n, received \\r\\n (CRLF)',
  ]);
  const read = rowReader(definition);
  for (const { record, info } of found) {
    const row = readLine(definition, read, record);
    if (Array.isArray(row)) {
      problems.push(...row.map((each): Problem => [info.lines, each]));
      continue;
    }
    rows.push(row);
    lines.push(info.lines);
  }
  problems.push(...orderProblems(definition, rows, lines));
  const told = problems.sort(([a], [b]) => a - b).map(([line, what]) => `${where}:${line}: ${what}`);
  return { rows, place: (at) => `${where}:${lines[at] ?? '?'}`, problems: told };
}

/**
 * CSV text of the rows: sorted by key, `\n` line ends, columns in schema order, empty for null, an apostrophe before
 * text that a spreadsheet would compute. `ofText` is another form of text.
 */
export function formatTable<T extends Table>(
  definition: T,
  rows: readonly RowOf<T>[],
  ofText: (text: string) => string = cellOfText,
): string {
  const sorted: readonly Row[] = [...rows].sort((a, b) => compareKeys(definition, a, b));
  return formatCells(Object.keys(definition.columns), sorted, ofText);
}

/** CSV text of these rows in their order, for what is no table of a schema: figures and their like. */
export function formatCells(
  names: readonly string[],
  rows: readonly Row[],
  ofText: (text: string) => string = cellOfText,
): string {
  const cellOfValue = (value: Value = null) => (typeof value === 'string' ? ofText(value) : cellOf(value));
  return stringify(
    rows.map((row) => names.map((name) => cellOfValue(row[name]))),
    { header: true, columns: [...names] },
  );
}

/** What is wrong with the first line, as `line: what`. */
function headProblem(definition: Table, csv: string): string | undefined {
  const names = Object.keys(definition.columns).join(',');
  const head = csv.slice(0, csv.indexOf('\n'));
  if (head === names) return undefined;
  if (csv.startsWith('\uFEFF')) return '1: expected the columns, received a byte order mark (BOM) before them';
  if (head === `${names}\r`)
    return '1: expected lines that end with \\n, received \\r\\n (CRLF): git may have changed it';
  return `1: expected the columns ${names}, received ${head}`;
}

/** The text with \r\n as \n, and the lines that end with \r\n; within quotes it is the text of a cell and stays. */
function withoutReturns(csv: string): { text: string; returns: number[] } {
  if (!csv.includes('\r\n')) return { text: csv, returns: [] };
  const returns: number[] = [];
  let quotes = 0;
  const lines = csv.split('\n').map((line, at) => {
    quotes += line.split('"').length - 1;
    if (quotes % 2 === 1 || !line.endsWith('\r')) return line;
    returns.push(at + 1);
    return line.slice(0, -1);
  });
  return { text: lines.join('\n'), returns };
}

/**
 * Records below the head, however many cells each has; what is wrong, as `line: what`, where they cannot be told apart.
 */
function parseLines(csv: string): Line[] | string {
  const cut = cutLines(csv);
  if (cut) return cut;
  try {
    const parsed: unknown = parse(csv, { info: true, relax_column_count: true, record_delimiter: '\n' });
    return (parsed as Line[]).slice(1);
  } catch (cause) {
    const { lines, message } = cause as Error & { lines?: number };
    return `${lines ?? '?'}: not readable as CSV: ${message}`;
  }
}

/**
 * The same in a fifth of the time: without a quote a line is a record and every comma ends a cell, and only the records with
 * quotes are left to the parser, all of them at once. Undefined of a text that only the parser can judge; it counts a return
 * as a line.
 */
function cutLines(csv: string): Line[] | undefined {
  if (csv.includes('\r')) return undefined;
  const texts = csv.split('\n');
  if (texts.at(-1) === '') texts.pop();
  const [lines, quoted, texted]: [Line[], Line[], string[]] = [[], [], []];
  for (let at = 1; at < texts.length; at += 1) {
    let text = texts[at]!;
    if (!text.includes('"')) {
      lines.push({ record: text.split(','), info: { lines: at + 1 } });
      continue;
    }
    // A break inside of quotes ends no record.
    while (text.split('"').length % 2 === 0 && at + 1 < texts.length) text += `\n${texts[(at += 1)]!}`;
    const line: Line = { record: [], info: { lines: at + 1 } };
    lines.push(line);
    quoted.push(line);
    texted.push(text);
  }
  if (quoted.length === 0) return lines;
  const records = parseRecords(texted.join('\n'));
  if (records?.length !== quoted.length) return undefined;
  for (const [at, line] of quoted.entries()) line.record = records[at]!;
  return lines;
}

function parseRecords(csv: string): string[][] | undefined {
  try {
    return parse(csv, { relax_column_count: true, record_delimiter: '\n' });
  } catch {
    return undefined;
  }
}

/** The row of a line, or what is wrong with it. */
function readLine<T extends Table>(
  definition: T,
  read: (cells: readonly string[]) => RowOf<T>,
  record: readonly string[],
): RowOf<T> | string[] {
  const names = Object.keys(definition.columns);
  if (record.length !== names.length) return [`expected ${names.length} cells, received ${record.length}`];
  const cells = record.map(textOfCell);
  const whole = attempt(() => read(cells));
  return typeof whole === 'string' ? cellProblems(definition, cells) : whole;
}

/** Rows whose key is not above the one before, or, where that one stands too high itself, that one. */
function orderProblems(definition: Table, rows: readonly Row[], lines: readonly number[]): Problem[] {
  const above = (a: Row | undefined, b: Row | undefined) => !a || !b || compareKeys(definition, a, b) < 0;
  return rows.flatMap((row, at): Problem[] => {
    const before = rows[at - 1];
    if (above(before, row)) return [];
    const isAlone = above(rows[at - 2], row) && at + 1 < rows.length && !above(before, rows[at + 1]);
    const [misplaced, place] = isAlone ? [before!, at - 1] : [row, at];
    const key = JSON.stringify(definition.key.map((column) => cellOf(misplaced[column] ?? null)).join(' '));
    return [[lines[place]!, `${definition.key.join(', ')}: ${KEYS_ASCEND}, received ${key}`]];
  });
}

/** What is wrong with each cell that cannot be read. */
function cellProblems(definition: Table, cells: readonly string[]): string[] {
  return Object.entries(definition.columns).flatMap(([name, column], at) => {
    const one = attempt(() => rowReader({ ...definition, columns: { [name]: column } })([cells[at]!]));
    return typeof one === 'string' ? [one] : [];
  });
}

function attempt<Result extends object>(read: () => Result): Result | string {
  try {
    return read();
  } catch (error) {
    return (error as Error).message;
  }
}

function cellOf(value: Value): string {
  return value === null ? '' : String(value);
}
