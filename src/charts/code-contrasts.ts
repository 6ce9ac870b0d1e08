import * as Plot from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { frameOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { longestLabel } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { formatNumber } from '../format/format-number.ts';
import { monthWords } from '../../frames/date-words.ts';

interface CodeContrast {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  measure: string;
  n_left: number;
  n_right: number;
  median_left: number;
  median_right: number;
  delta: number;
  low: number;
  high: number;
  smallest: number;
}

const measures = [
  ['files', 'files'],
  ['source_lines', 'lines of source'],
  ['app_lines', 'lines of the app file'],
  ['dependency_files', 'files of dependencies'],
  ['modules', 'modules imported'],
  ['requirements', 'packages required'],
  ['exact_pins', 'packages pinned exactly'],
] as const;

/** Apps that only load a model against apps that only call a service, by size and needs. */
export const chart: Chart<CodeContrast> = {
  id: 'code-contrasts',
  title: 'Loading a model against calling a service',
  findings: [
    {
      holds: (rows) => (linesOf(rows)?.high ?? 0) < 0,
      say(rows) {
        const { median_left, median_right, seen } = linesOf(rows)!;
        const [loads, calls] = [formatNumber(median_left, 0), formatNumber(median_right, 0)];
        return `Middle app: ${loads} lines if it loads a model, ${calls} if it calls a service, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'How apps that only load a model differ from apps that only call a service',
  caption: (rows) =>
    "Cliff's delta (dot) with its 95% interval over authors (line): right of zero, an app that only loads a model has " +
    `more of it than one that only calls a service; left of it, less. ${nOf(rows)} A true delta inside of ` +
    'the grey band would be missed in more than one of five samples of so few apps.',
  kind: 'spaces',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'measure', label: 'Measure', format: 'text' },
    { name: 'n_left', label: 'Apps that load', format: 'integer' },
    { name: 'n_right', label: 'Apps that call', format: 'integer' },
    { name: 'median_left', label: 'Median, loading', format: 'number' },
    { name: 'median_right', label: 'Median, calling', format: 'number' },
    { name: 'delta', label: 'Cliff’s delta', format: 'number', digits: 2 },
    { name: 'low', label: 'Interval from', format: 'number', digits: 2 },
    { name: 'high', label: 'to', format: 'number', digits: 2 },
    { name: 'smallest', label: 'Smallest that could be seen', format: 'number', digits: 2 },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'app-code');
    if (!frame) return [];
    const { capture, seen } = frame;
    const own = data
      .metricTable('code-contrasts')
      .filter((row) => row.capture === capture && row.basis === 'repository')
      .filter((row) => row.left === 'only loads' && row.right === 'only calls');
    return measures.flatMap(([name, measure]) =>
      own
        .filter((row) => row.measure === name)
        .map((row) => ({
          capture,
          seen,
          measure,
          n_left: row.n_left,
          n_right: row.n_right,
          median_left: row.median_left!,
          median_right: row.median_right!,
          delta: row.delta!,
          low: row.delta_low!,
          high: row.delta_high!,
          smallest: row.smallest ?? 1,
        })),
    );
  },
  draw: (rows, width) => ({
    height: 26 * rows.length + 76,
    marginLeft:
      longestLabel(
        rows.map((row) => row.measure),
        width,
      ) + 14,
    marginRight: 18,
    marginTop: 46,
    marginBottom: 20,
    x: { domain: [-1, 1], axis: 'top', label: null, ticks: width < 500 ? 3 : 5, grid: true },
    y: { type: 'band', domain: rows.map((row) => row.measure), label: null, tickSize: 0, padding: 0.15 },
    marks: [
      Plot.barX(rows, {
        y: 'measure',
        x1: (row: CodeContrast) => -row.smallest,
        x2: 'smallest',
        fill: palette.rule,
        fillOpacity: 0.5,
      }),
      Plot.ruleX([0], { stroke: palette.muted }),
      Plot.ruleY(rows, { y: 'measure', x1: 'low', x2: 'high', stroke: palette.categories[0], strokeWidth: 2 }),
      Plot.dot(rows, { y: 'measure', x: 'delta', r: 4.5, fill: palette.categories[0] }),
      ...['\u2190 loading apps have less', 'more \u2192'].map((words, at) =>
        Plot.text([words], {
          text: (said: string) => said,
          frameAnchor: 'top',
          x: () => 0,
          dx: at === 0 ? -8 : 8,
          dy: -36,
          textAnchor: at === 0 ? 'end' : 'start',
          fontWeight: 600,
        }),
      ),
      ...(width < 500 ? [] : [mediansAt(linesOf(rows))]),
    ],
  }),
  describe: (rows) =>
    `Dots with intervals by measure; Cliff's delta of loading against calling apps: ${rows
      .map((row) => `${row.measure} ${formatNumber(row.delta, 2)}`)
      .join(', ')}.`,
};

function nOf(rows: readonly CodeContrast[]): string {
  const [first] = rows;
  return first ? `Of ${first.n_left} that load and ${first.n_right} that call, those with the measure.` : '';
}

function linesOf(rows: readonly CodeContrast[]): CodeContrast | undefined {
  return rows.find(({ measure }) => measure === 'lines of source');
}

/** The medians that the title says, beside the row they are of; a narrow drawing has no room for them. */
function mediansAt(row: CodeContrast | undefined): Markish {
  return Plot.text(row ? [row] : [], {
    y: 'measure',
    x: ({ high, smallest }: CodeContrast) => Math.max(high, smallest),
    dx: 8,
    textAnchor: 'start',
    text: ({ median_left: loads, median_right: calls }: CodeContrast) =>
      `${formatNumber(loads, 0)} against ${formatNumber(calls, 0)} at the median`,
  });
}
