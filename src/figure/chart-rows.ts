import type { Row } from '../../data/schema/table.ts';
import { reportData, type ReportData } from '../data/report-data.ts';
import type { Chart } from './chart.ts';

const cache = new WeakMap<Chart, readonly Row[]>();

/** Rows of a chart, computed once a build for figure and CSV; a column that they lack is an error. */
export function chartRows(chart: Chart, data: ReportData = reportData): readonly Row[] {
  const known = data === reportData && !import.meta.env?.DEV ? cache.get(chart) : undefined;
  if (known) return known;
  const rows = chart.rows(data);
  const first = rows[0] ?? {};
  const missing = chart.columns
    .filter((column) => rows.length > 0 && !(column.name in first))
    .map((column) => column.name);
  if (missing.length > 0) throw new Error(`src/charts/${chart.id}.ts: rows: without the columns ${missing.join(', ')}`);
  if (data === reportData) cache.set(chart, rows);
  return rows;
}
