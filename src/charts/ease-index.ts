import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import { groupsOf } from '../data/ease-groups.ts';
import { bothEnds } from '../figure/both-ends.ts';
import type { Chart } from '../figure/chart.ts';
import { taskColour } from '../figure/headline-tasks.ts';
import { palette } from '../figure/palette.ts';
import { taskRows } from '../figure/task-rows.ts';
import { formatNumber } from '../format/format-number.ts';

interface TaskEase {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  task: string;
  models: number;
  authors: number;
  parts: number;
  index: number;
  low: number;
  high: number;
  rank: number;
  rank_low: number;
  rank_high: number;
}

/** Ranks of the tasks by the ease index, each with the interval that its authors leave it. */
export const chart: Chart<TaskEase> = {
  id: 'ease-index',
  title: 'Ease index: ranks of the tasks with their intervals',
  findings: [
    {
      holds: (rows) => told(rows) > 0,
      say: (rows) => `${told(rows)} of ${rows.length} tasks can be told from the middle, ${monthWords(rows[0]!.seen)}`,
    },
  ],
  subtitle: (rows) =>
    `Rank of ${rows.length} tasks by the mean share of conditions that leading models meet, with 95% intervals`,
  caption: (rows) =>
    `Rank by the mean of the known parts at equal weights, 1 of ${rows.length} the easiest. Lines hold ` +
    '95% of the ranks when authors are drawn anew: they say how far a rank hangs on single authors.',
  kind: 'models',
  part: () => 'top lists of the whole Hub',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'rank', label: 'Rank', format: 'integer' },
    { name: 'rank_low', label: 'From', format: 'integer' },
    { name: 'rank_high', label: 'To', format: 'integer' },
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'index', label: 'Index', format: 'number', digits: 3 },
    { name: 'low', label: 'Low', format: 'number', digits: 3 },
    { name: 'high', label: 'High', format: 'number', digits: 3 },
    { name: 'parts', label: 'Known parts', format: 'integer' },
    { name: 'models', label: 'Models', format: 'integer' },
    { name: 'authors', label: 'Authors', format: 'integer' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'ease');
    return data
      .metricTable('ease-index')
      .filter((row) => row.capture === frame?.capture)
      .map((row) => ({
        capture: row.capture,
        seen: frame!.seen,
        task: row.task,
        models: row.models,
        authors: row.authors,
        parts: row.parts_known,
        index: row.index!,
        low: row.low!,
        high: row.high!,
        rank: row.rank,
        rank_low: row.rank_low,
        rank_high: row.rank_high,
      }))
      .sort((a, b) => a.rank - b.rank || (a.task < b.task ? -1 : 1));
  },
  inShort: bothEnds,
  draw(rows, width) {
    const { frame, names } = taskRows(rows, width);
    return {
      ...frame,
      marginLeft: (frame.marginLeft ?? 0) + 8,
      x: {
        domain: [1, Math.max(2, ...rows.map((row) => row.rank_high))],
        axis: 'top',
        label: null,
        grid: true,
        ticks: width < 500 ? 4 : 8,
      },
      marks: [
        ...names,
        Plot.ruleY(rows, { y: 'task', x1: 'rank_low', x2: 'rank_high', stroke: palette.muted, strokeWidth: 1.5 }),
        Plot.dot(rows, { x: 'rank', y: 'task', fill: (row: TaskEase) => taskColour(row.task), r: 4 }),
      ],
    };
  },
  describe(rows) {
    const inWords = (row: TaskEase | undefined) =>
      `${row?.task} (index ${formatNumber(row?.index ?? 0, 2)}, rank between ${row?.rank_low} and ${row?.rank_high})`;
    return (
      `Ranks of ${rows.length} tasks, each with a line for its interval, from ${inWords(rows[0])} to ` +
      `${inWords(rows.at(-1))}.`
    );
  },
};

/** How many tasks can be told from the middle. */
function told(rows: readonly TaskEase[]): number {
  return [...groupsOf(rows).values()].filter((group) => group === 'easier' || group === 'harder').length;
}
