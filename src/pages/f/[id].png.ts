import type { APIRoute } from 'astro';
import { chartRows } from '../../figure/chart-rows.ts';
import type { Chart } from '../../figure/chart.ts';
import { figurePng } from '../../figure/figure-png.ts';
import { figurePaths } from '../../figure/figure-paths.ts';
import { figureSvg } from '../../figure/figure-svg.ts';

export const getStaticPaths = figurePaths;

/** A figure as a PNG, also what a shared link shows. */
export const GET: APIRoute<{ chart: Chart }> = async ({ props: { chart } }) =>
  new Response(await figurePng(figureSvg(chart, chartRows(chart))), {
    headers: { 'content-type': 'image/png' },
  });
