import * as Plot from '@observablehq/plot';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';
import { dayTick } from './comparable.ts';
import { longestLabel } from './label-width.ts';

/**
 * Frame of a chart with one bar a name, the longest of length `most`: room for the names at the left and for a label
 * behind each bar.
 */
export function nameBars(names: readonly string[], most: number, width: number): Plot.PlotOptions {
  return {
    height: 20 * names.length + 20,
    marginLeft: longestLabel(names.map(dayTick), width) + 14,
    marginRight: 12,
    marginTop: 8,
    marginBottom: 8,
    x: { axis: null, domain: [0, most * (width < 500 ? 1.8 : 1.2)] },
    y: { type: 'band', domain: [...names], label: null, tickSize: 0, tickFormat: dayTick, padding: 0.2 },
    color: { type: 'identity' },
  };
}

/** The count and the share of each row behind the end of its bar, whose name stands at `y`, and whose length is `x`. */
export function countsBehind<X extends string, Row extends { share: number } & Record<X, number>>(
  rows: readonly Row[],
  y: string,
  x: X,
): Plot.Text {
  const text = (row: Row) => `${formatNumber(row[x], 0)} (${formatShare(row.share)})`;
  return Plot.text(rows, { y, x, text, textAnchor: 'start', dx: 5 });
}
