import type { ScaleOptions } from '@observablehq/plot';
import { formatShare } from '../format/format-share.ts';

/** The axis of shares from none to all above a chart of rows, with fewer ticks where it is narrow. */
export function shareAxis(width: number): ScaleOptions {
  return {
    domain: [0, 1],
    axis: 'top',
    label: null,
    grid: true,
    ticks: width < 500 ? 3 : 5,
    tickFormat: (share: number) => formatShare(share, 0),
  };
}
