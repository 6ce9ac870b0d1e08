import type { Value } from '../../data/schema/column.ts';
import type { Row } from '../../data/schema/table.ts';
import type { ColumnSummary, KeptRepository } from './capture-summary.ts';
import { numberIn, textIn } from './row-value.ts';
import { valueType } from './value-type.ts';

/** The rows of a table of repositories as alarms need them. */
export function summariseRows(rows: readonly Row[]): {
  kept: KeptRepository[];
  columns: ReadonlyMap<string, ColumnSummary>;
} {
  return { kept: rows.map(keptRepository), columns: columnsOf(rows) };
}

/** One repository with a row of its own. */
function keptRepository(row: Row): KeptRepository {
  const created = Date.parse(textIn(row, 'created_at') ?? '');
  return {
    id: textIn(row, 'id') ?? '',
    hubId: textIn(row, 'hub_id'),
    created: Number.isNaN(created) ? null : created,
    counts: {
      likes: numberIn(row, 'likes'),
      downloads: numberIn(row, 'downloads'),
      downloads_all_time: numberIn(row, 'downloads_all_time'),
    },
    row,
  };
}

function columnsOf(rows: readonly Row[]): Map<string, ColumnSummary> {
  return new Map(Object.keys(rows[0] ?? {}).map((column) => [column, summariseColumn(rows, column)]));
}

/** What is known of one column. */
export function summariseColumn(rows: readonly Row[], column: string): ColumnSummary {
  const known = rows
    .map((row) => row[column] ?? null)
    .filter((value): value is Exclude<Value, null> => value !== null && value !== '');
  return { known: known.length, of: rows.length, type: valueType(known) };
}
