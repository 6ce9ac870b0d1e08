import * as Plot from '@observablehq/plot';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';

interface Fifth {
  from: number;
  to: number;
  statements: number;
  stated: number;
  came_true: number;
  share: number;
}

/** Probability given to statements against the share of them that came true. */
export const chart: Chart<Fifth> = {
  id: 'forecast-calibration',
  title: 'Did what we called likely come true?',
  caption:
    'Statements that could be told, by fifths of the probability given to them before, against the share that came ' +
    'true. A larger circle holds more statements; on the line, what was stated is what happened. Statements on one ' +
    'capture hang together, so that a few circles beside the line say little.',
  kind: 'models',
  part: () => 'statements about captures that came later',
  captures: [],
  none: 'None of the statements could be scored yet, so there is nothing to draw.',
  columns: [
    { name: 'from', label: 'From', format: 'share', digits: 0 },
    { name: 'to', label: 'To', format: 'share', digits: 0 },
    { name: 'statements', label: 'Statements', format: 'integer' },
    { name: 'stated', label: 'Stated', format: 'share' },
    { name: 'came_true', label: 'Came true', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows: (data) =>
    data.metricTable('forecast-calibration').map(({ from, to, statements, stated, came_true, share }) => ({
      from,
      to,
      statements,
      stated: stated!,
      came_true,
      share: share!,
    })),
  draw(rows, width) {
    const percent = (share: number): string => formatShare(share, 0);
    const axis = { domain: [0, 1], labelArrow: 'none' as const, ticks: 5, tickFormat: percent };
    return {
      height: width < 500 ? 360 : 440,
      marginLeft: 56,
      marginRight: 24,
      marginTop: 30,
      marginBottom: 46,
      x: { ...axis, label: 'probability stated', labelAnchor: 'center' },
      y: { ...axis, label: 'share that came true', grid: true },
      r: { domain: [0, Math.max(...rows.map((row) => row.statements))], range: [0, width < 500 ? 11 : 15] },
      marks: [
        Plot.link([0], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: palette.muted, strokeDasharray: '4,4' }),
        Plot.dot(rows, {
          x: 'stated',
          y: 'share',
          r: 'statements',
          fill: palette.categories[0] ?? palette.ink,
          fillOpacity: 0.7,
          stroke: palette.paper,
        }),
        Plot.text(rows, {
          x: 'stated',
          y: 'share',
          text: (row: Fifth) => `${row.came_true} of ${row.statements}`,
          textAnchor: 'middle',
          dy: width < 500 ? -17 : -21,
        }),
      ],
    };
  },
  describe: (rows) =>
    `Share that came true against the probability stated; ${rows
      .map((row) => `${row.came_true} of ${row.statements} where ${formatShare(row.stated, 0)} was stated`)
      .join(', ')}.`,
};
