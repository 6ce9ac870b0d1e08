import type { APIRoute, GetStaticPaths } from 'astro';
import { allCharts } from '../../figure/all-charts.ts';
import { chartCsv } from '../../figure/chart-csv.ts';
import { chartRows } from '../../figure/chart-rows.ts';
import type { Chart } from '../../figure/chart.ts';

export const getStaticPaths = (() =>
  [...allCharts].map(([id, chart]) => ({ params: { id }, props: { chart } }))) satisfies GetStaticPaths;

/** Rows of a chart as CSV, of every chart in src/charts, shown on a page or not. */
export const GET: APIRoute<{ chart: Chart }> = ({ props }) =>
  new Response(chartCsv(props.chart, chartRows(props.chart)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
