import type { Value } from '../../data/schema/column.ts';
import type { Row } from '../../data/schema/table.ts';
import { metricSchema, metricTable } from '../data/metric-table.ts';
import { formatOf, formatValue, type Format } from '../format/format-value.ts';
import { findRow, writeKey, type Key } from './find-row.ts';

/** One number of data/metrics: table, key, column, and how it is written. */
export interface ValueRequest {
  of: string;
  at: Key;
  column: string;
  /** Left out, it follows from the unit of the column. */
  as?: Format;
  digits?: number;
  /** Columns of the lower and upper end: `x [low, high]`. */
  interval?: readonly [string, string];
}

export interface ReadValue {
  raw: string | number | boolean;
  text: string;
  /** Metric, key and column, for the title of the element. */
  origin: string;
}

/**
 * Reads one number of data/metrics. Unknown table, key or column and an empty cell throw one error that begins with
 * `where` (the MDX file), so that prose can never show a number that the data does not hold.
 */
export function readValue(request: ValueRequest, where = 'value'): ReadValue {
  const { of, at, column, as, digits, interval } = request;
  try {
    const definition = metricSchema(of);
    const row = findRow(definition, metricTable(of), at);
    const raw = cellOf(row, of, column);
    const write = (cell: Value) =>
      formatValue(cell, as ?? formatOf(raw, definition.columns[column]?.unit ?? ''), digits);
    const ends = interval?.map((end) => write(cellOf(row, of, end)));
    return {
      raw,
      text: ends ? `${write(raw)} [${ends.join(', ')}]` : write(raw),
      origin: `${of}: ${writeKey(definition, row)} ${column}`,
    };
  } catch (cause) {
    throw new Error(
      `${where}: Value of=${JSON.stringify(of)} column=${JSON.stringify(column)}: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/** The formatted number alone, for expressions in MDX. */
export function value(request: ValueRequest, where?: string): string {
  return readValue(request, where).text;
}

function cellOf(row: Row, of: string, column: string): string | number | boolean {
  const columns = Object.keys(metricSchema(of).columns);
  if (!columns.includes(column)) throw new Error(`no column ${JSON.stringify(column)}, only ${columns.join(', ')}`);
  const cell = row[column];
  if (cell === null || cell === undefined) throw new Error(`${column} is empty at ${writeKey(metricSchema(of), row)}`);
  return cell;
}
