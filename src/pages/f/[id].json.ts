import type { APIRoute } from 'astro';
import { chartRows } from '../../figure/chart-rows.ts';
import type { Chart } from '../../figure/chart.ts';
import { figureJson } from '../../figure/figure-json.ts';
import { figurePaths } from '../../figure/figure-paths.ts';

export const getStaticPaths = figurePaths;

/** All about a figure for programs, rows included. */
export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(figureJson(chart, chartRows(chart)), {
    headers: { 'content-type': 'application/json' },
  });
