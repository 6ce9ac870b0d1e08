import type { APIRoute } from 'astro';
import { chartRows } from '../../figure/chart-rows.ts';
import type { Chart } from '../../figure/chart.ts';
import { figureCsv } from '../../figure/figure-csv.ts';
import { figurePaths } from '../../figure/figure-paths.ts';

export const getStaticPaths = figurePaths;

/** Rows of a figure as CSV below lines of comment that explain them. */
export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(figureCsv(chart, chartRows(chart)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
