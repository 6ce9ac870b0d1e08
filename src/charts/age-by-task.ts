import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { LEAST_MODELS, taskConcentration } from '../data/task-concentration.ts';
import { bothEnds } from '../figure/both-ends.ts';
import type { Chart } from '../figure/chart.ts';
import { taskColour } from '../figure/headline-tasks.ts';
import { palette } from '../figure/palette.ts';
import { taskRows } from '../figure/task-rows.ts';
import { formatNumber } from '../format/format-number.ts';

interface TaskAge {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  task: string;
  n: number;
  median: number;
  p90: number;
}

/** Median and 90 % quantile of the age of the listed models, by task. */
export const chart: Chart<TaskAge> = {
  id: 'age-by-task',
  title: 'Age of the models, task by task',
  findings: [
    {
      holds: (rows) => (rows[0]?.median ?? 0) > 0 && rows[0]!.median < rows.at(-1)!.median / 2,
      say(rows) {
        const [young, old] = [rows[0]!, rows.at(-1)!].map(({ median }) => formatNumber(median, 0));
        return `The middle model is ${young} days old in the youngest task, ${old} in the oldest, ${monthWords(rows[0]!.seen)}`;
      },
    },
  ],
  subtitle: 'Days since the listed models of a task were created: the middle one, and nine in ten of them',
  caption:
    'Days from the creation of a model to the day of the listing: the median (dot) and the age that nine ' +
    `in ten do not exceed (end of the line); tasks with at least ${LEAST_MODELS} models. Nothing can be ` +
    "older than the Hub's record of creation times, which begins in March 2022.",
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'n', label: 'Models', format: 'integer' },
    { name: 'median', label: 'Median age, days', format: 'integer' },
    { name: 'p90', label: '90% quantile, days', format: 'integer' },
  ],
  rows(data) {
    return taskConcentration(data, 'age_days')
      .map(({ row, ...of }) => ({ ...of, n: row.n, median: row.median!, p90: row.p90! }))
      .sort((a, b) => a.median - b.median || (a.task < b.task ? -1 : 1));
  },
  inShort: bothEnds,
  draw(rows, width) {
    const { frame, names } = taskRows(rows, width);
    return {
      ...frame,
      x: { axis: 'top', label: null, grid: true, ticks: 5, domain: [0, Math.max(...rows.map((row) => row.p90))] },
      marks: [
        ...names,
        Plot.ruleY(rows, { y: 'task', x1: 'median', x2: 'p90', stroke: palette.muted }),
        Plot.dot(rows, { x: 'median', y: 'task', fill: (row: TaskAge) => taskColour(row.task), r: 4 }),
      ],
    };
  },
  describe(rows) {
    const [first, last] = [rows[0], rows.at(-1)];
    return (
      `Median age by task, from ${formatNumber(first?.median ?? 0, 0)} days (${first?.task}) to ` +
      `${formatNumber(last?.median ?? 0, 0)} days (${last?.task}).`
    );
  },
};
