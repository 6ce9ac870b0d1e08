import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { framesOf } from '../../frames/frame-rules.ts';
import { annotate, type Note } from '../figure/annotate.ts';
import type { Chart } from '../figure/chart.ts';
import { spreadLabels } from '../figure/spread-labels.ts';
import { steps } from '../figure/steps.ts';
import { formatShare } from '../format/format-share.ts';

interface CurvePoint {
  capture: string;
  seen: string;
  top: number;
  held: number;
  /** Without the most downloaded model; null where no model has more than a twentieth. */
  rest: number | null;
}

/** Share of the downloads that the top part of all models holds, one curve a capture. */
export const chart: Chart<CurvePoint> = {
  id: 'concentration-curves',
  title: 'Downloads held by the top part of all models',
  caption:
    'Share of the downloads of 30 days that the most downloaded part of all listed models holds, in the ' +
    'listings of the whole Hub. The horizontal axis is logarithmic: each step to the left is a tenth of ' +
    'the models. Were all models downloaded alike, the top 1% would hold 1%. The broken line leaves out the most ' +
    'downloaded model, where that one alone has more than 5% of the downloads.',
  findings: [
    {
      holds: (rows) => (topOf(rows)?.held ?? 0) > 0.5,
      say(rows) {
        const { top, held, seen } = topOf(rows)!;
        return `${formatShare(top, 0)} of models take ${formatShare(held, 0)} of the downloads, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Share of the downloads of 30 days by the most downloaded part of all models',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'top', label: 'Top part of models', format: 'share' },
    { name: 'held', label: 'Share of downloads', format: 'share' },
    { name: 'rest', label: 'Without the most downloaded model', format: 'share' },
  ],
  rows(data) {
    // Top lists and curated sets lack the many models that nobody downloads: their curves would not compare.
    return framesOf(data.metricTable, 'every-whole-models').flatMap(({ capture, seen }) => {
      const isDominated = data
        .metricTable('concentration')
        .some(
          (row) =>
            row.capture === capture &&
            row.kind === 'models' &&
            row.by === 'all' &&
            row.measure === 'downloads' &&
            row.top_1_without_largest !== null,
        );
      return data
        .captureTable(capture, 'lorenz')
        .filter(
          (row) =>
            row.kind === 'models' &&
            row.by === 'all' &&
            row.task === null &&
            row.measure === 'downloads' &&
            row.held !== null,
        )
        .map((row) => ({
          capture,
          seen,
          top: row.top,
          held: row.held!,
          rest: isDominated ? row.held_without_largest : null,
        }));
    });
  },
  draw(rows, width) {
    const days = [...new Set(rows.map((row) => row.seen))];
    const height = width < 500 ? 368 : 428;
    const decades = Math.ceil(Math.log10(Math.min(...rows.map((row) => row.top))) - 1e-9);
    return {
      height,
      marginTop: 28,
      marginLeft: 82,
      marginRight: 46,
      marginBottom: 44,
      x: {
        type: 'log',
        label: 'Top part of all models',
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: Array.from({ length: 1 - decades }, (_, index) => 10 ** (decades + index)),
        tickFormat: (top: number) => formatShare(top, top < 0.0099 ? undefined : 0),
      },
      y: {
        domain: [0, 1],
        axis: 'right',
        label: 'Share of downloads',
        labelArrow: 'none',
        grid: true,
        ticks: 5,
        tickFormat: (held: number) => formatShare(held, 0),
      },
      color: { domain: days, range: steps(days.length) },
      marks: [
        Plot.lineY(rows, { x: 'top', y: 'held', stroke: 'seen', strokeWidth: 2.25 }),
        Plot.lineY(
          rows.filter(({ rest }) => rest !== null),
          { x: 'top', y: 'rest', stroke: 'seen', strokeWidth: 1.5, strokeDasharray: '3 3' },
        ),
        // One line of text, 17 px, as a share: 0 to 1 takes the height without the margins of 28 and 44 px.
        Plot.text(startsOf(rows, 17 / (height - 72)), {
          x: 'top',
          y: 'held',
          text: 'seen',
          fill: 'seen',
          textAnchor: 'end',
          dx: -8,
          fontWeight: 600,
        }),
        ...annotate(notesOf(rows)),
      ],
    };
  },
  describe(rows) {
    const { seen } = rows.at(-1) ?? {};
    const without = (rest: number | null) =>
      rest === null ? '' : ` (${formatShare(rest)} without the most downloaded one)`;
    const point = rows.filter((row) => row.seen === seen).find((row) => row.top === 0.01) ?? rows.at(-1);
    return (
      `On ${seen} the top ` +
      `${formatShare(point?.top ?? 0, 0)} of models held ${formatShare(point?.held ?? 0)}${without(point?.rest ?? null)} of ` +
      'the downloads.'
    );
  },
};

/** Where each curve is named: at its left end, the only place where curves that all end at 100 % differ. */
function startsOf(rows: readonly CurvePoint[], gap: number): CurvePoint[] {
  const starts = [...Map.groupBy(rows, (row) => row.seen).values()].flatMap((curve) =>
    [...curve].sort((a, b) => a.top - b.top).slice(0, 1),
  );
  const places = spreadLabels(
    starts.map((row) => row.held),
    gap,
  );
  return starts.map((row, index) => ({ ...row, held: places[index] ?? row.held }));
}

/** What the top hundredth holds in the newest listing. */
function topOf(rows: readonly CurvePoint[]): CurvePoint | undefined {
  const { seen } = rows.at(-1) ?? {};
  return rows.find((row) => row.seen === seen && row.top === 0.01);
}

function notesOf(rows: readonly CurvePoint[]): Note[] {
  const top = topOf(rows);
  if (!top) return [];
  const newest = rows.filter(({ seen }) => seen === top.seen);
  const lone = newest.find((row) => row.rest !== null && row.rest < row.held - 0.1);
  return [
    {
      x: top.top,
      y: top.held,
      text: `the top ${formatShare(top.top, 0)}\nhold ${formatShare(top.held)}`,
      dx: 18,
      dy: 64,
    },
    ...(lone ? [{ x: lone.top, y: lone.rest, text: 'without\nits largest', dx: -10, dy: 0 }] : []),
  ];
}
