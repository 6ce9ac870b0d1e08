import * as Plot from '@observablehq/plot';
import { captureOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';

interface Bin {
  capture: string;
  held_out: string;
  from: number;
  to: number;
  matches: number;
  stated: number;
  observed: number;
}

const names: Readonly<Record<string, string>> = {
  cards: 'new cards',
  authors: 'new authors',
  new: 'other cards of the same models',
};
const colourOf = (heldOut: string): string => palette.categories[Object.keys(names).indexOf(heldOut)] ?? palette.ink;
const order = (row: Bin): number => Object.keys(names).indexOf(row.held_out);

/** Confidence that the matcher states against how often it is right. */
export const chart: Chart<Bin> = {
  id: 'match-calibration',
  title: 'Is the confidence of the matcher to be trusted?',
  findings: [
    {
      holds: (rows) => matchesOf(rows) > 0 && offBy(rows) <= 0.05,
      say: (rows) =>
        `On new cards the stated confidence is ${formatNumber(100 * offBy(rows), 1)} points off on average`,
    },
  ],
  subtitle: 'Share of matches that the author declares, by the confidence stated; model cards that declare a dataset',
  caption:
    'Matches by the confidence that the matcher states, in tenths, against the share of them that the ' +
    'author declares; over cards that declare any dataset, by a matcher that had not learned from the ' +
    'card, or from none of its author. A larger circle holds more matches; on the line, what is stated ' +
    'is what is seen.',
  kind: 'models',
  part: () => 'models whose card declares a dataset',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'held_out', label: 'Had not learned from', format: 'text' },
    { name: 'from', label: 'From', format: 'number', digits: 1 },
    { name: 'to', label: 'To', format: 'number', digits: 1 },
    { name: 'matches', label: 'Matches', format: 'integer' },
    { name: 'stated', label: 'Stated', format: 'share' },
    { name: 'observed', label: 'Declared', format: 'share' },
  ],
  rows: (data) =>
    data
      .metricTable('match-calibration')
      .filter((row) => row.observed !== null && row.capture === captureOf(data.metricTable, 'labelled'))
      .map((row): Bin => ({
        capture: row.capture,
        held_out: row.held_out,
        from: row.from!,
        to: row.to!,
        matches: row.matches,
        stated: row.stated!,
        observed: row.observed!,
      }))
      .sort((a, b) => order(a) - order(b) || a.from - b.from),
  legend: (rows) =>
    [...new Set(rows.map((row) => row.held_out))].map((heldOut) => ({
      label: names[heldOut] ?? heldOut,
      colour: colourOf(heldOut),
    })),
  draw(rows, width) {
    const percent = (share: number): string => formatShare(share, 0);
    return {
      height: width < 500 ? 360 : 440,
      marginLeft: 56,
      marginRight: 24,
      marginTop: 30,
      marginBottom: 46,
      x: {
        domain: [0, 1],
        label: 'stated confidence',
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: 5,
        tickFormat: percent,
      },
      y: {
        domain: [0, 1],
        label: 'declared by the author',
        labelArrow: 'none',
        grid: true,
        ticks: 5,
        tickFormat: percent,
      },
      r: { range: [0, width < 500 ? 11 : 15] },
      color: { type: 'identity' },
      marks: [
        Plot.link([0], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: palette.muted, strokeDasharray: '4,4' }),
        ...[...Map.groupBy(rows, (row) => row.held_out)].map(([heldOut, own]) =>
          Plot.line(own, { x: 'stated', y: 'observed', stroke: colourOf(heldOut), strokeWidth: 1.5 }),
        ),
        Plot.dot(rows, {
          x: 'stated',
          y: 'observed',
          r: 'matches',
          fill: (row: Bin) => colourOf(row.held_out),
          fillOpacity: 0.7,
          stroke: palette.paper,
        }),
      ],
    };
  },
  describe: (rows) =>
    `Observed against stated confidence; ${[...Map.groupBy(rows, (row) => row.held_out)]
      .map(([heldOut, own]) => {
        const worst = own.toSorted((a, b) => Math.abs(b.stated - b.observed) - Math.abs(a.stated - a.observed))[0]!;
        return (
          `${names[heldOut] ?? heldOut}: ${formatNumber(own.reduce((sum, row) => sum + row.matches, 0))} ` +
          `matches, furthest apart where ${formatShare(worst.stated)} is stated and ` +
          `${formatShare(worst.observed)} seen`
        );
      })
      .join('; ')}.`,
};

/** Matches on cards that it had not learned from. */
function matchesOf(rows: readonly Bin[]): number {
  return rows.filter((row) => row.held_out === 'cards').reduce((sum, row) => sum + row.matches, 0);
}

/** Mean distance of what is stated from what is seen, over these matches. */
function offBy(rows: readonly Bin[]): number {
  const own = rows.filter((row) => row.held_out === 'cards');
  return own.reduce((sum, row) => sum + row.matches * Math.abs(row.stated - row.observed), 0) / matchesOf(rows);
}
