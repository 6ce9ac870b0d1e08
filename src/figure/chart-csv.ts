import { formatCells } from '../../data/schema/csv.ts';
import type { Row } from '../../data/schema/table.ts';
import type { Chart } from './chart.ts';

/** Rows of a chart as CSV: columns of the table twin by name, values unrounded, empty where nothing is known. */
export function chartCsv(chart: Chart, rows: readonly Row[]): string {
  return formatCells(
    chart.columns.map((column) => column.name),
    rows,
  );
}
