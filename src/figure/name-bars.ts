import type { PlotOptions } from '@observablehq/plot';
import { dayTick } from './comparable.ts';
import { longestLabel } from './label-width.ts';

/**
 * Frame of a chart with one bar a name, the longest of length `most`: room for the names at the left and for a label
 * behind each bar.
 */
export function nameBars(names: readonly string[], most: number, width: number): PlotOptions {
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
