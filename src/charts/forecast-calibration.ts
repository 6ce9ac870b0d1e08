import * as Plot from '@observablehq/plot';
import { forecastFifths } from '../../method/forecast-fifths.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';

interface Fifth {
  from: number;
  to: number;
  statements: number;
  stated: number;
  /** Null while no statement could be told, like the share. */
  came_true: number | null;
  share: number | null;
  /** Day on which the newest statement was written. */
  written: string;
}

const isTold = (rows: readonly Fifth[]) => rows.some(({ share }) => share !== null);

/** Probability given to statements against the share of them that came true. */
export const chart: Chart<Fifth> = {
  id: 'forecast-calibration',
  title: 'Did what we called likely come true?',
  findings: [
    {
      holds: (rows) => isTold(rows) && Math.abs(meanStated(rows) - cameTrue(rows)) <= 0.1,
      say: (rows) =>
        `On average we gave what could be told ${formatShare(meanStated(rows), 0)}; ${formatShare(cameTrue(rows), 0)} ` +
        'came true',
    },
    {
      holds: (rows) => !isTold(rows) && total(rows) > 0,
      say: (rows) => `None of our ${total(rows)} forecasts can be judged yet`,
    },
  ],
  subtitle: (rows) =>
    isTold(rows)
      ? 'Share of statements that came true, by the probability given to them before'
      : 'Number of statements on later listings, by the probability given to them before',
  caption: (rows) =>
    isTold(rows)
      ? 'Statements that could be told, by fifths of the probability given to them before, against the share that ' +
        'came true. A larger circle holds more statements; on the line, what was stated is what happened. Statements ' +
        'on one listing hang together, so that a few circles beside the line say little.'
      : 'None could be told so far: the bars are how many statements have a probability in each fifth. Once a later ' +
        'listing is scored, the share that came true stands here.',
  kind: 'models',
  part: () => 'statements about listings that came later',
  captures: [],
  written: (rows) => rows.slice(0, 1).map(({ written }) => ({ day: written, what: 'statements on later listings' })),
  columns: [
    { name: 'from', label: 'From', format: 'share', digits: 0 },
    { name: 'to', label: 'To', format: 'share', digits: 0 },
    { name: 'statements', label: 'Statements', format: 'integer' },
    { name: 'stated', label: 'Stated', format: 'share' },
    { name: 'came_true', label: 'Came true', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const told = data.metricTable('forecast-calibration');
    const outcomes = data.metricTable('forecast-outcomes');
    const written =
      outcomes
        .flatMap((row) => row.written ?? [])
        .sort()
        .at(-1) ?? '';
    if (told.length === 0) return fifthsOf(outcomes).map((fifth) => ({ ...fifth, written }));
    return told.map(({ from, to, statements, stated, came_true, share }) => ({
      from,
      to,
      statements,
      stated: stated!,
      came_true,
      share,
      written,
    }));
  },
  draw(rows, width) {
    if (!isTold(rows)) return drawStated(rows, width);
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
    isTold(rows)
      ? `Share that came true against the probability stated; ${rows
          .map((row) => `${row.came_true} of ${row.statements} where ${formatShare(row.stated, 0)} was stated`)
          .join(', ')}.`
      : `Statements by the probability given to them, none told so far; ${rows
          .map((row) => `${row.statements} from ${formatShare(row.from, 0)} to ${formatShare(row.to, 0)}`)
          .join(', ')}.`,
};

/** Statements that nobody scored yet, by fifths of their probability. */
function fifthsOf(outcomes: readonly { probability: number | null }[]): Omit<Fifth, 'written'>[] {
  const given = outcomes.flatMap(({ probability }) => probability ?? []);
  return forecastFifths.flatMap(({ from, to, holds }) => {
    const own = given.filter(holds);
    if (own.length === 0) return [];
    const stated = own.reduce((sum, each) => sum + each, 0) / own.length;
    return [{ from, to, statements: own.length, stated, came_true: null, share: null }];
  });
}

function drawStated(rows: readonly Fifth[], width: number): Plot.PlotOptions {
  return {
    height: width < 500 ? 260 : 300,
    marginLeft: 56,
    marginRight: 24,
    marginTop: 30,
    marginBottom: 46,
    x: {
      domain: [0, 1],
      ticks: 5,
      tickFormat: (share: number) => formatShare(share, 0),
      label: 'probability stated',
      labelAnchor: 'center',
      labelArrow: 'none',
    },
    y: { label: 'statements', labelArrow: 'none', grid: true },
    marks: [
      Plot.rectY(rows, { x1: 'from', x2: 'to', y: 'statements', fill: palette.categories[0] ?? palette.ink, inset: 1 }),
      Plot.text(rows, {
        x: (row: Fifth) => (row.from + row.to) / 2,
        y: 'statements',
        text: (row: Fifth) => String(row.statements),
        dy: -8,
      }),
    ],
  };
}

function total(rows: readonly Fifth[]): number {
  return rows.reduce((sum, { statements }) => sum + statements, 0);
}

/** Mean probability of the statements, and the share of them that came true. */
function meanStated(rows: readonly Fifth[]): number {
  return rows.reduce((sum, { statements, stated }) => sum + statements * stated, 0) / total(rows);
}

function cameTrue(rows: readonly Fifth[]): number {
  return rows.reduce((sum, { came_true }) => sum + (came_true ?? 0), 0) / total(rows);
}
