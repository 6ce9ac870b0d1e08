import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import { annotate, type Note } from '../figure/annotate.ts';
import type { Chart } from '../figure/chart.ts';
import { longestLabel } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';
import { formatNumber } from '../format/format-number.ts';

interface Fit {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  hardware: string;
  memory_gb: number;
  precision: string;
  fits: number;
  of: number;
  share: number;
}

const precisions = ['fp16', 'int8', 'int4'];

/** Share of the models that each named unit of hardware holds, in three precisions. */
export const chart: Chart<Fit> = {
  id: 'fits-on-hardware',
  title: 'What fits on which hardware',
  findings: [
    {
      holds: (rows) => (onSmallest(rows)?.share ?? 0) > 0.5,
      say(rows) {
        const { share, memory_gb, seen } = onSmallest(rows)!;
        return `${formatShare(share, 0)} of leading models of known size fit in ${memory_gb} GB, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: (rows) =>
    `Share of ${formatNumber(rows[0]?.of ?? 0, 0)} leading models whose weights fit, by hardware and precision`,
  caption: (rows) =>
    `Share of the ${formatNumber(rows[0]?.of ?? 0, 0)} leading models with a known number of parameters whose weights ` +
    'take at most nine tenths of the memory, by bytes a parameter: fp16 two, int8 one, int4 half a byte. ' +
    'Estimated, weights only; packed weights and adapters are left out.',
  kind: 'models',
  part: () => 'models with known parameters',
  n: (rows) => `${(rows[0]?.of ?? 0).toLocaleString('en')} models`,
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'hardware', label: 'Hardware', format: 'text' },
    { name: 'memory_gb', label: 'Memory, GB', format: 'integer' },
    { name: 'precision', label: 'Precision', format: 'text' },
    { name: 'fits', label: 'Models that fit', format: 'integer' },
    { name: 'of', label: 'Of models', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'model-sizes');
    return data
      .metricTable('fits-on-hardware')
      .filter((row) => row.capture === frame?.capture)
      .map((row) => ({
        capture: row.capture,
        seen: frame!.seen,
        hardware: row.hardware,
        memory_gb: row.memory_gb,
        precision: row.precision,
        fits: row.fits,
        of: row.of,
        share: row.share!,
      }))
      .sort((a, b) => a.memory_gb - b.memory_gb || precisions.indexOf(a.precision) - precisions.indexOf(b.precision));
  },
  legend: () => precisions.map((label, at) => ({ label, colour: colourOf(at) })),
  draw(rows, width) {
    const names = [...new Set(rows.map(nameOf))];
    const least = Math.floor(Math.min(...rows.map((row) => row.share)) * 10) / 10;
    return {
      height: 34 * names.length + 44,
      marginLeft: longestLabel(names, width) + 14,
      marginRight: 24,
      marginTop: 28,
      marginBottom: 8,
      x: {
        axis: 'top',
        domain: [least, 1],
        label: null,
        grid: true,
        ticks: width < 500 ? 4 : 6,
        tickFormat: (share: number) => formatShare(share, 0),
      },
      y: { type: 'band', domain: names, label: null, tickSize: 0, insetTop: 8 },
      color: { domain: precisions, range: precisions.map((_, at) => colourOf(at)) },
      marks: [
        Plot.ruleY(
          names.map((name) => ({ name, shares: rows.filter((row) => nameOf(row) === name).map((row) => row.share) })),
          {
            y: 'name',
            x1: (each: { shares: number[] }) => Math.min(...each.shares),
            x2: (each: { shares: number[] }) => Math.max(...each.shares),
            stroke: palette.muted,
            strokeWidth: 1.5,
          },
        ),
        Plot.dot(rows, { y: nameOf, x: 'share', fill: 'precision', symbol: 'precision', r: 5 }),
        ...annotate(notesOf(rows)),
      ],
      symbol: { domain: precisions, range: ['circle', 'square', 'triangle'] },
    };
  },
  describe(rows) {
    const inWords = (row: Fit | undefined) =>
      `${formatShare(row?.share ?? 0)} fit on ${row ? nameOf(row) : ''} in ${row?.precision}`;
    return `Of the models, ${inWords(rows[0])}, ` + `${inWords(rows.at(-3))}, ${inWords(rows.at(-1))}.`;
  },
};

/** What the smallest hardware holds at two bytes a parameter. */
function onSmallest(rows: readonly Fit[]): Fit | undefined {
  const least = Math.min(...rows.map((row) => row.memory_gb));
  return rows.find((row) => row.memory_gb === least && row.precision === 'fp16');
}

/** The two ends of the smallest hardware: as models are published, and at a quarter of the bytes. */
function notesOf(rows: readonly Fit[]): Note[] {
  const first = onSmallest(rows);
  const packed = rows.find(({ hardware, precision }) => hardware === first?.hardware && precision === 'int4');
  return [first, packed].flatMap((row) =>
    row
      ? [
          {
            x: row.share,
            y: nameOf(row),
            text: formatShare(row.share, 0),
            // Above its row: below it the line of the next one would run through the words.
            dx: 0,
            dy: -14,
            anchor: 'middle' as const,
          },
        ]
      : [],
  );
}

function nameOf({ hardware, memory_gb }: Fit): string {
  return `${hardware}, ${memory_gb} GB`;
}

function colourOf(at: number): string {
  return palette.categories[at] ?? palette.ink;
}
