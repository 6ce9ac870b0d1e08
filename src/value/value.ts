import { DataError } from '../../data/schema/data-error.ts';
import type { Value } from '../../data/schema/column.ts';
import { tableOf, type MetricName, type TableNamed } from '../../data/schema/folders.ts';
import type { ColumnOf, Row, RowOf, Table } from '../../data/schema/table.ts';
import { metricTable } from '../data/metric-table.ts';
import { seenOf } from '../data/seen-of.ts';
import { formatOf, formatValue, type Format } from '../format/format-value.ts';
import { dayWords } from '../../frames/date-words.ts';
import { UnknownValue } from './unknown-value.ts';
import { findRow, writeKey } from './find-row.ts';

/** A cell of a key as a chapter writes it: none where the data lack the row that it comes from. */
export type KeyCell = Value | undefined;

type MetricTable<N extends MetricName> = TableNamed<'metrics', N>;
type MetricColumn<N extends MetricName> = ColumnOf<MetricTable<N>>;
/** Columns of the key, of which those that are never empty must be named. */
type MetricKey<N extends MetricName, Column extends string = MetricTable<N>['key'][number]> = {
  readonly [Name in Column as Name extends NeverEmpty<N> ? Name : never]: KeyCell;
} & { readonly [Name in Column as Name extends NeverEmpty<N> ? never : Name]?: KeyCell };
type NeverEmpty<N extends MetricName> = {
  [Name in MetricColumn<N>]: null extends RowOf<MetricTable<N>>[Name] ? never : Name;
}[MetricColumn<N>];

/** One number of a table of data/metrics: key, column, and how it is written. */
export interface ValueOf<N extends MetricName> {
  of: N;
  at: MetricKey<N>;
  column: MetricColumn<N>;
  /** Left out, it follows from the unit of the column. */
  as?: Format;
  digits?: number;
  /** Columns of the lower and upper end: `x [low, high]`. */
  interval?: readonly [MetricColumn<N>, MetricColumn<N>];
}

/** One number of data/metrics: table, key, column, and how it is written. */
export type ValueRequest = { [N in MetricName]: ValueOf<N> }[MetricName];

export interface ReadValue {
  raw: string | number | boolean;
  text: string;
  /** Of a share of downloads that one repository decides what it is without that one, in brackets; else ''. */
  others: string;
  /** Metric, key and column, for the title of the element. */
  origin: string;
}

/**
 * Reads one number of data/metrics. An unknown table, column of the key or column throws one error that begins with
 * `where` (the MDX file); a row or cell that the data lack an UnknownValue that says to the reader what is not known.
 */
export function readValue(request: ValueRequest, where = 'value'): ReadValue {
  const { of, at, column, as, digits, interval } = request;
  try {
    const definition: Table = tableOf('metrics', of);
    const row = findRow(definition, metricTable(of), at);
    const raw = cellOf(definition, row, column);
    const write = (cell: Value) =>
      formatValue(cell, as ?? formatOf(raw, definition.columns[column]?.unit ?? ''), digits);
    const ends = interval?.map((end) => write(cellOf(definition, row, end)));
    // A share of downloads that one repository decides is never printed without what it is without that one.
    const rest = row[`${column}_without_largest`] ?? null;
    const others = rest === null ? '' : ` (without the most downloaded one: ${write(rest)})`;
    return {
      raw,
      text: `${write(raw)}${ends ? ` [${ends.join(', ')}]` : ''}`,
      others,
      origin: `${of}: ${writeKey(definition, row)} ${column}`,
    };
  } catch (cause) {
    const asked = `Value of=${JSON.stringify(of)} column=${JSON.stringify(column)}`;
    const message = `${where}: ${asked}: ${(cause as Error).message}`;
    if (cause instanceof UnknownValue) throw new UnknownValue(unknownWords(request), { cause });
    throw cause instanceof DataError ? new DataError(message, cause.hint, { cause }) : new Error(message, { cause });
  }
}

/** The formatted number alone, for expressions in MDX. */
export function value(request: ValueRequest, where?: string): string {
  const { text, others } = readValue(request, where);
  return text + others;
}

function cellOf(definition: Table, row: Row, column: string): string | number | boolean {
  const columns = Object.keys(definition.columns);
  if (!columns.includes(column)) throw new Error(`no column ${JSON.stringify(column)}, only ${columns.join(', ')}`);
  const cell = row[column];
  if (cell === null || cell === undefined) throw new UnknownValue(`${column} is empty at ${writeKey(definition, row)}`);
  return cell;
}

/** What is not known, for a reader: the sentence of the column, the capture in words, and what else the key says. */
function unknownWords({ of, at, column }: ValueRequest): string {
  const { title, columns }: Table = tableOf('metrics', of);
  const { capture, ...others } = at as Readonly<Record<string, KeyCell>>;
  const seen = typeof capture === 'string' ? seenOf(capture) : undefined;
  const rest = Object.values(others).filter((cell) => cell !== null && cell !== undefined && cell !== '');
  const when = seen ? `, as of ${dayWords(seen)}` : capture === undefined ? '' : ', of which no capture tells';
  const which = rest.length > 0 ? ` for ${rest.join(', ')}` : '';
  // The rest of the sentence is for those who read the table.
  const [what] = (columns[column]?.about ?? column).replace(/\.$/, '').split(';');
  return `\u201c${what}\u201d${which}${when}, in the table \u201c${title}\u201d.`;
}
