import type { APIRoute } from 'astro';
import { chartRows } from '../../figure/chart-rows.ts';
import type { Chart } from '../../figure/chart.ts';
import { figureSvg } from '../../figure/figure-svg.ts';
import { figureWidths } from '../../figure/draw-figure.ts';
import { figurePaths } from '../../figure/figure-paths.ts';

export const getStaticPaths = figurePaths;

/** The same for a phone: 380 px wide, with letters of the same size. */
export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(figureSvg(chart, chartRows(chart), figureWidths.narrow), {
    headers: { 'content-type': 'image/svg+xml' },
  });
