import type { APIRoute } from 'astro';
import { chartRows } from '../../figure/chart-rows.ts';
import type { Chart } from '../../figure/chart.ts';
import { figureSvg } from '../../figure/figure-svg.ts';
import { figurePaths } from '../../figure/figure-paths.ts';

export const getStaticPaths = figurePaths;

/** A figure as an SVG that stands alone. */
export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(figureSvg(chart, chartRows(chart)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
