import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { headlineLegend, headlineTasks } from '../figure/headline-tasks.ts';
import { formatCompact } from '../format/format-compact.ts';

interface MonthCount {
  capture: string;
  task: string;
  month: string;
  n: number;
}

/** A lead of fewer months is no lead yet. */
const LEAST_MONTHS = 3;

/** Models of the two tasks by the month of their creation. */
export const chart: Chart<MonthCount> = {
  id: 'models-by-month',
  title: 'When the listed models were created',
  findings: [
    {
      holds: (rows) => aheadSince(rows) !== undefined,
      say: (rows) => `More new models of text generation than of classification since ${monthWords(aheadSince(rows)!)}`,
    },
  ],
  subtitle: 'New models a month by task, as far as they were still there when all were listed',
  caption:
    'Listed models by the month of their creation; models deleted since are not among them. The Hub ' +
    'gives March 2022 for everything older, so that first month is left out, as is the month of the ' +
    'listing, which was not over.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'month', label: 'Month', format: 'text' },
    { name: 'n', label: 'Models', format: 'integer' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'whole-models');
    if (!frame) return [];
    const { capture, seen } = frame;
    const counted = data
      .captureTable(capture, 'tallies')
      .filter(
        (row) =>
          row.kind === 'models' &&
          row.facet === 'month' &&
          row.value !== null &&
          row.value > '2022-03' &&
          row.value < seen.slice(0, 7) &&
          headlineTasks.some(({ task }) => task === row.task),
      )
      .map((row) => ({ capture, task: row.task!, month: row.value!, n: row.n }));
    return headlineTasks.flatMap(({ task }) => withoutGaps(counted.filter((row) => row.task === task)));
  },
  legend: headlineLegend,
  draw: (rows, width) => ({
    height: 300,
    marginLeft: 44,
    marginBottom: 36,
    x: { type: 'utc', label: null, ticks: width < 500 ? 4 : 8 },
    y: {
      label: 'Models a month',
      labelArrow: 'none',
      grid: true,
      ticks: 5,
      tickFormat: (n: number) => formatCompact(n),
      domain: [0, Math.max(...rows.map((row) => row.n))],
    },
    color: { domain: headlineTasks.map(({ task }) => task), range: headlineTasks.map(({ colour }) => colour) },
    marks: [
      Plot.lineY(rows, {
        x: (row: MonthCount) => new Date(`${row.month}-15T00:00:00Z`),
        y: 'n',
        stroke: 'task',
        strokeWidth: 2.25,
      }),
    ],
  }),
  describe(rows) {
    const parts = headlineTasks.map(({ task }) => {
      const peak = rows.filter((row) => row.task === task).sort((a, b) => b.n - a.n)[0];
      // A listing may know a task under another name, or not at all.
      return peak
        ? `${task} had most in ${monthWords(`${peak.month}-01`)}, ${formatCompact(peak.n)}`
        : `none was of ${task}`;
    });
    return `New models a month: ${parts.join('; ')}.`;
  },
};

/** A month of which a whole listing has no model of the task is a zero, and no line is drawn past it. */
function withoutGaps(rows: readonly MonthCount[]): MonthCount[] {
  return rows.toSorted(byMonth).flatMap((row, at, all) => {
    const months = at === 0 ? [] : monthsBetween(all[at - 1]!.month, row.month);
    return [...months.map((month) => ({ ...row, month, n: 0 })), row];
  });
}

function byMonth(a: MonthCount, b: MonthCount): number {
  return a.month < b.month ? -1 : 1;
}

/** The months after the first and before the second, each as `2024-07`. */
function monthsBetween(first: string, second: string): string[] {
  const [from, to] = [first, second].map((month) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1);
  return Array.from({ length: to! - from! - 1 }, (_, at) => {
    const month = from! + 1 + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** First day of the month since which generation has had more in every month; undefined where it has no such lead. */
function aheadSince(rows: readonly MonthCount[]): string | undefined {
  const of = (month: string, at: 0 | 1) =>
    rows.find((row) => row.month === month && row.task === headlineTasks[at].task)?.n ?? 0;
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  const behind = months.findLastIndex((month) => of(month, 1) <= of(month, 0));
  const first = months[behind + 1];
  return first === undefined || behind < 0 || months.length - 1 - behind < LEAST_MONTHS ? undefined : `${first}-01`;
}
