import type { Value } from '../../../data/schema/column.ts';
import type { Chart } from '../../../src/figure/chart.ts';
import { drawFigure } from '../../../src/figure/draw-figure.ts';

const styles = ['report', 'figure']
  .map((name) => `<?xml-stylesheet type="text/css" href="../../../src/styles/${name}.css"?>\n`)
  .join('');

/**
 * A chart as an SVG file that a browser shows as the page does, with a line for each element, so that a diff can be
 * read.
 */
export function chartPicture<R extends Record<keyof R, Value>>(
  chart: Chart<R>,
  rows: readonly R[],
  width: number,
): string {
  const svg = drawFigure(chart, rows, width).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  return `${styles}${svg.replaceAll('><', '>\n<')}\n`;
}
