import * as Plot from '@observablehq/plot';
import { frameOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { longestLabel } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { formatBytes } from '../format/format-bytes.ts';
import { formatNumber } from '../format/format-number.ts';
import { monthWords } from '../../frames/date-words.ts';

interface SdkSize {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  measure: string;
  sdk: string;
  known: number;
  q1: number;
  median: number;
  q3: number;
  /** Fewest Spaces that the metric states quartiles for. */
  least: number;
  /** Median of all Spaces of the capture, which the axis is relative to. */
  all: number;
  /** Quartiles as multiples of it; the lower one at least of 1, since the axis has no 0. */
  low: number;
  times: number;
  high: number;
}

const measures = [
  ['files', 'files'],
  ['bytes', 'bytes'],
  ['source_lines', 'lines of source'],
  ['app_lines', 'lines of the app file'],
  ['requirements', 'requirements'],
] as const;

/** Quartiles of the measures of size by SDK, relative to all Spaces of the capture. */
export const chart: Chart<SdkSize> = {
  id: 'size-by-sdk',
  title: 'Size of a Space by SDK',
  findings: [
    {
      holds: (rows) => filesOf(rows, 'docker') > filesOf(rows, 'gradio') && filesOf(rows, 'gradio') > 0,
      say: (rows) =>
        `Half of the docker apps have ${formatNumber(filesOf(rows, 'docker'))} files or more, of gradio ` +
        `${formatNumber(filesOf(rows, 'gradio'))}, ${monthWords(rows[0]!.seen)}`,
    },
  ],
  subtitle: 'Size of apps by what they are made with, against the middle app of all',
  caption: (rows) =>
    'Median (dot, with its value) and quartiles (ends of the line) as multiples of the median of all ' +
    'Spaces of the listing, which is the line at one, on a logarithmic axis. SDKs with at least ' +
    `${formatNumber(Math.min(...rows.map((row) => row.least)))} Spaces.`,
  kind: 'spaces',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'measure', label: 'Measure', format: 'text' },
    { name: 'sdk', label: 'SDK', format: 'text' },
    { name: 'known', label: 'Apps', format: 'integer' },
    { name: 'q1', label: 'Lower quartile', format: 'number' },
    { name: 'median', label: 'Median', format: 'number' },
    { name: 'q3', label: 'Upper quartile', format: 'number' },
    { name: 'all', label: 'Median of all', format: 'number' },
    { name: 'low', label: 'Lower quartile, times that', format: 'number' },
    { name: 'times', label: 'Median, times that', format: 'number' },
    { name: 'high', label: 'Upper quartile, times that', format: 'number' },
  ],
  rows(data) {
    const sizes = data.metricTable('space-sizes').filter((row) => row.enough === true);
    const frame = frameOf(data.metricTable, 'sdk-sizes');
    if (!frame) return [];
    const { capture, seen } = frame;
    return measures.flatMap(([measure, name]) => {
      const own = sizes.filter((row) => row.capture === capture && row.measure === measure);
      const all = own.find((row) => row.group === 'all')?.median ?? 0;
      if (all === 0) return [];
      return own
        .filter((row) => row.group === 'sdk')
        .map((row) => ({
          capture,
          seen,
          measure: name,
          sdk: row.value!,
          known: row.known,
          least: row.least,
          q1: row.q1!,
          median: row.median!,
          q3: row.q3!,
          all,
          low: Math.max(row.q1!, 1) / all,
          times: row.median! / all,
          high: row.q3! / all,
        }));
    });
  },
  draw(rows, width) {
    const keyed = rows.map((row) => ({ ...row, key: `${row.measure} ${row.sdk}` }));
    const names = [...new Set(rows.map((row) => row.measure))];
    const [start, end] = [Math.min(...rows.map(({ low }) => low)), Math.max(...rows.map(({ high }) => high))];
    return {
      height: 27 * keyed.length + 30 * names.length + 44,
      marginLeft: longestLabel([...names, ...rows.map((row) => row.sdk)], width) + 16,
      marginRight: 20,
      marginTop: 8,
      marginBottom: 40,
      x: {
        type: 'log',
        domain: [Math.min(start, 0.5), Math.max(end, 2)],
        label: 'Times the median of all',
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: [0.001, 0.01, 0.1, 1, 10, 100, 1000].filter((tick) => tick === 1 || (tick >= start && tick <= end)),
        tickFormat: (n: number) => `${n}`,
      },
      y: {
        type: 'band',
        axis: null,
        domain: names.flatMap((name) => [name, ...keyed.filter((row) => row.measure === name).map((row) => row.key)]),
      },
      marks: [
        Plot.ruleX([1], { stroke: palette.muted, strokeDasharray: '2,3' }),
        Plot.text(names, {
          y: (name: string) => name,
          text: (name: string) => name,
          frameAnchor: 'left',
          textAnchor: 'end',
          dx: -10,
          fontWeight: 600,
        }),
        Plot.text(keyed, { y: 'key', text: 'sdk', frameAnchor: 'left', textAnchor: 'end', dx: -10 }),
        ...quartileMarks(keyed),
      ],
    };
  },
  describe(rows) {
    const inWords = (row: SdkSize) => `${row.sdk} ${written(row)} ${row.measure === 'bytes' ? '' : row.measure}`.trim();
    return `Dots with lines by measure and SDK; medians: ${rows.map(inWords).join(', ')}.`;
  },
};

function written({ measure, median }: SdkSize): string {
  return measure === 'bytes' ? formatBytes(median) : formatNumber(median);
}

/** Median with its value, and the line between the quartiles, as multiples of the median of all. */
function quartileMarks(keyed: readonly (SdkSize & { key: string })[]): Plot.Markish[] {
  const median = { y: 'key', x: 'times' };
  const fill = palette.categories[0] ?? palette.ink;
  return [
    Plot.ruleY(keyed, { y: 'key', x1: 'low', x2: 'high', stroke: fill, strokeWidth: 2 }),
    Plot.dot(keyed, { ...median, r: 4.5, fill }),
    Plot.text(keyed, { ...median, text: written, dy: -12, stroke: palette.paper, fill: palette.ink, strokeWidth: 4 }),
  ];
}

/** Files of the middle app that is made so; 0 where it is not known. */
function filesOf(rows: readonly SdkSize[], sdk: string): number {
  return rows.find((row) => row.sdk === sdk && row.measure === 'files')?.median ?? 0;
}
