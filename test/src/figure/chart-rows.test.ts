import { expect, test } from 'vitest';
import type { ReportData } from '../../../src/data/report-data.ts';
import { chartCsv } from '../../../src/figure/chart-csv.ts';
import { chartRows } from '../../../src/figure/chart-rows.ts';
import type { Chart } from '../../../src/figure/chart.ts';

const none: ReportData = { captures: () => [], captureTable: () => [], metricTable: () => [] };
const example = (rows: Chart['rows']) =>
  ({
    id: 'example',
    columns: [
      { name: 'a', label: 'A', format: 'text' },
      { name: 'b', label: 'B', format: 'share' },
    ],
    rows,
  }) as unknown as Chart;

test('a chart may have no rows, where no capture can tell; its CSV is a line of names', () => {
  const chart = example(() => []);
  expect(chartRows(chart, none)).toEqual([]);
  expect(chartCsv(chart, [])).toBe('a,b\n');
});

test('a chart whose rows lack a column of its table is an error that names it', () => {
  expect(() =>
    chartRows(
      example(() => [{ a: 'x' }]),
      none,
    ),
  ).toThrowErrorMatchingInlineSnapshot(`[Error: src/charts/example.ts: rows: without the columns b]`);
});

test('the CSV has the columns by name, values unrounded, and empty cells for what is not known', () => {
  const chart = example(() => [
    { a: 'x, y', b: 0.123456789 },
    { a: 'z', b: null },
  ]);
  expect(chartCsv(chart, chartRows(chart, none))).toBe('a,b\n"x, y",0.123456789\nz,\n');
});
