import * as Plot from '@observablehq/plot';
import { LEAST_MODELS, taskConcentration } from '../data/task-concentration.ts';
import { bothEnds } from '../figure/both-ends.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { taskRows } from '../figure/task-rows.ts';
import { formatNumber } from '../format/format-number.ts';
import { monthWords } from '../../frames/date-words.ts';

interface Agreement {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  task: string;
  n: number;
  rho: number;
  /** Null where a list of twenty holds the whole task. */
  shared: number | null;
}

const colours = { rho: palette.categories[0] ?? palette.ink, shared: palette.categories[1] ?? palette.ink };

/** Rank correlation of likes and downloads, and how many models two top-20 lists share, by task. */
export const chart: Chart<Agreement> = {
  id: 'agreement-by-task',
  title: 'Do likes and downloads agree?',
  findings: [
    {
      holds: (rows) => rows.length > 0 && looseIn(rows) > rows.length / 2,
      say: (rows) =>
        `Likes and downloads go together loosely in ${looseIn(rows)} of ${rows.length} tasks, ${monthWords(rows[0]!.seen)}`,
    },
  ],
  subtitle: 'How far likes and downloads put the models of a task in the same order, by task',
  caption:
    "Spearman's rho of likes and downloads over all models of the task, and the share of models that stand " +
    `in both of its top-20 lists; loosely is a rho above 0 and below 0.5. Tasks with at least ${LEAST_MODELS} models that the Hub shows under them.`,
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'n', label: 'Models', format: 'integer' },
    { name: 'rho', label: 'Spearman\u2019s rho', format: 'number', digits: 2 },
    { name: 'shared', label: 'In both top-20 lists', format: 'share' },
  ],
  rows(data) {
    const known = taskConcentration(data, 'downloads');
    const shared = new Map(
      data
        .metricTable('list-overlap')
        .filter(
          (row) => row.capture === known[0]?.capture && row.pair === 'likes-downloads' && row.within === 'pipeline_tag',
        )
        .map((row) => [row.task, row.share]),
    );
    return known
      .flatMap(({ row: { n, spearman }, ...of }) =>
        spearman === null ? [] : { ...of, n, rho: spearman, shared: shared.get(of.task) ?? null },
      )
      .sort((a, b) => b.rho - a.rho || (a.task < b.task ? -1 : 1));
  },
  legend: () => [
    { label: 'Spearman\u2019s rho, all models', colour: colours.rho },
    { label: 'share of the top 20 in both lists', colour: colours.shared },
  ],
  inShort: bothEnds,
  draw(rows, width) {
    const { frame, names } = taskRows(rows, width);
    return {
      ...frame,
      x: {
        domain: [Math.min(0, ...rows.map((row) => row.rho)), 1],
        axis: 'top',
        label: null,
        grid: true,
        ticks: width < 500 ? 3 : 5,
      },
      marks: [
        ...names,
        Plot.ruleX([0], { stroke: palette.rule }),
        Plot.dot(rows, { x: 'rho', y: 'task', fill: colours.rho, r: 4.5 }),
        Plot.dot(rows, { x: 'shared', y: 'task', fill: colours.shared, r: 3.5, symbol: 'square' }),
      ],
    };
  },
  describe(rows) {
    const [first, last] = [rows[0], rows.at(-1)];
    return (
      `Two marks for each of ${rows.length} tasks; rho goes from ${formatNumber(last?.rho ?? 0, 2)} ` +
      `(${last?.task}) to ${formatNumber(first?.rho ?? 0, 2)} (${first?.task}).`
    );
  },
};

/** Tasks in which the two orders agree less than halfway. */
function looseIn(rows: readonly Agreement[]): number {
  return rows.filter(({ rho }) => rho > 0 && rho < 0.5).length;
}
