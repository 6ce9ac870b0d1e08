import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Chart } from '../figure/chart.ts';
import { decades } from '../figure/decades.ts';
import { palette } from '../figure/palette.ts';
import { formatCompact } from '../format/format-compact.ts';
import { formatShare } from '../format/format-share.ts';

interface RankedUse {
  capture: string;
  seen: string;
  rank: number;
  model: string;
  uses: number;
  /** Whose record says so. */
  side: 'space' | 'model';
}

/** Models by rank of the number of Spaces that use them. */
export const chart: Chart<RankedUse> = {
  id: 'uses-per-model',
  title: 'Spaces per model, ranked',
  findings: [
    {
      holds: (rows) => rows.length > 0 && usedOnce(rows) > 0.5,
      say: (rows) =>
        `${formatShare(usedOnce(rows))} of ${newestOf(rows).length} models that apps use are used by one app alone, ` +
        monthWords(rows.at(-1)!.seen),
    },
  ],
  subtitle: 'Apps that use a model, models in the order of their number, by listing',
  caption:
    'Models that at least one Space uses, from the most used to the least, on two logarithmic axes. Where ' +
    'the records of Spaces say which models they use, these are counted; else the records of models, ' +
    'which say which Spaces use them, at most 100 each.',
  kind: 'spaces',
  part: (capture, rows) =>
    rows.some((row) => row.capture === capture && row.side === 'model')
      ? 'models whose record lists Spaces'
      : undefined,
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'rank', label: 'Rank', format: 'integer' },
    { name: 'model', label: 'Model', format: 'text' },
    { name: 'uses', label: 'Apps', format: 'integer' },
  ],
  rows: (data) =>
    data.captures().flatMap(({ capture, seen }) =>
      ownSide(data.captureTable(capture, 'model-uses')).map((row) => ({
        capture,
        seen,
        rank: row.rank,
        model: row.model,
        uses: row.uses,
        side: row.side,
      })),
    ),
  legend: (rows) => daysOf(rows).map((label, at) => ({ label, colour: palette.categories[at] ?? palette.ink })),
  draw(rows) {
    const days = daysOf(rows);
    return {
      height: 328,
      marginTop: 28,
      marginLeft: 44,
      marginBottom: 40,
      x: {
        type: 'log',
        label: 'Rank of the model',
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: decades(Math.max(...rows.map((row) => row.rank))),
        tickFormat: (n: number) => formatCompact(n),
      },
      y: {
        type: 'log',
        label: 'Spaces that use it',
        labelArrow: 'none',
        grid: true,
        ticks: decades(Math.max(...rows.map((row) => row.uses))),
        tickFormat: (n: number) => formatCompact(n),
      },
      color: { domain: days, range: days.map((_, at) => palette.categories[at] ?? palette.ink) },
      marks: [Plot.lineY(steppedFrom(rows), { x: 'rank', y: 'uses', stroke: 'seen', strokeWidth: 2.25 })],
    };
  },
  describe(rows) {
    const parts = daysOf(rows).map((day) => {
      const own = rows.filter((row) => row.seen === day);
      const once = own.filter((row) => row.uses === 1).length;
      return (
        `${day}: ${formatCompact(own[0]?.uses ?? 0)} Spaces use the first (${own[0]?.model}), and ` +
        `${formatCompact(once)} of ${formatCompact(own.length)} models are used once`
      );
    });
    return `Falling curves of Spaces by rank of the model; ${parts.join('; ')}.`;
  },
};

/**
 * What the Spaces say where they say something, since that is complete; else what the models say: one curve a capture.
 */
function ownSide(rows: readonly RowIn<'captures', 'model-uses'>[]): readonly RowIn<'captures', 'model-uses'>[] {
  const side = rows.some((row) => row.side === 'space') ? 'space' : 'model';
  return rows.filter((row) => row.side === side);
}

/** Share of the models of the newest listing that one Space alone uses, 0 to 1. */
function newestOf(rows: readonly RankedUse[]): RankedUse[] {
  return rows.filter(({ seen }) => seen === rows.at(-1)!.seen);
}

function usedOnce(rows: readonly RankedUse[]): number {
  const newest = newestOf(rows);
  return newest.filter(({ uses }) => uses === 1).length / newest.length;
}

function daysOf(rows: readonly RankedUse[]): string[] {
  return [...new Set(rows.map((row) => row.seen))];
}

/** First and last model of each run of equal uses: the line is the same and has a tenth of the points. */
function steppedFrom(rows: readonly RankedUse[]): RankedUse[] {
  return rows.filter((row, at) => {
    const [before, after] = [rows[at - 1], rows[at + 1]];
    return before?.uses !== row.uses || after?.uses !== row.uses || before.seen !== row.seen || after.seen !== row.seen;
  });
}
