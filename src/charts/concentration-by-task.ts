import * as Plot from '@observablehq/plot';
import { LEAST_MODELS, taskConcentration } from '../data/task-concentration.ts';
import { bothEnds } from '../figure/both-ends.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { shareAxis } from '../figure/share-axis.ts';
import { taskRows } from '../figure/task-rows.ts';
import { formatShare } from '../format/format-share.ts';
import { monthWords } from '../../frames/date-words.ts';

interface TaskShare {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  task: string;
  n: number;
  zero: number;
  /** Null, like gini, where nothing was downloaded. */
  top: number | null;
  /** top without the most downloaded model of the task; null where that one has no more than a twentieth. */
  rest: number | null;
  gini: number | null;
}

const colours = { zero: palette.categories[0] ?? palette.ink, top: palette.categories[1] ?? palette.ink };

/** Models without a download and the share of the top 1 %, for every task with enough models. */
export const chart: Chart<TaskShare> = {
  id: 'concentration-by-task',
  title: 'Concentration of downloads, task by task',
  findings: [
    {
      holds: (rows) => rows.length > 0 && heldIn(rows) > rows.length / 2,
      say: (rows) =>
        `In ${heldIn(rows)} of ${rows.length} tasks 1% of models take most downloads, ${monthWords(rows[0]!.seen)}`,
    },
  ],
  subtitle: 'Share of models without a download, and of downloads that the top 1% hold, by task',
  caption:
    `Every task that the Hub shows with at least ${LEAST_MODELS} listed models: the share of them without a download ` +
    "in 30 days, and the share of the task's downloads that its most downloaded 1% holds. The hollow square is that share without the " +
    'most downloaded model of the task, where that one alone has more than 5% of its downloads; the title goes by it.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'n', label: 'Models', format: 'integer' },
    { name: 'zero', label: 'Without downloads', format: 'share' },
    { name: 'top', label: 'Held by the top 1%', format: 'share' },
    { name: 'rest', label: 'Without the most downloaded', format: 'share' },
    { name: 'gini', label: 'Gini', format: 'number', digits: 3 },
  ],
  rows(data) {
    return taskConcentration(data, 'downloads')
      .map(({ row, ...of }) => ({
        ...of,
        n: row.n,
        zero: row.zero_share!,
        top: row.top_1,
        rest: row.top_1_without_largest,
        gini: row.gini,
      }))
      .sort((a, b) => (b.top ?? -1) - (a.top ?? -1) || (a.task < b.task ? -1 : 1));
  },
  legend: () => [
    { label: 'models without a download', colour: colours.zero },
    { label: 'downloads held by the top 1%', colour: colours.top },
  ],
  inShort: bothEnds,
  draw(rows, width) {
    const { frame, names } = taskRows(rows, width);
    return {
      ...frame,
      x: shareAxis(width),
      marks: [
        ...names,
        Plot.ruleY(rows, { y: 'task', x1: 'zero', x2: 'top', stroke: palette.rule }),
        Plot.dot(rows, { x: 'zero', y: 'task', fill: colours.zero, r: 4.5 }),
        Plot.dot(rows, { x: 'top', y: 'task', fill: colours.top, r: 3.5, symbol: 'square' }),
        Plot.dot(
          rows.filter(({ rest }) => rest !== null),
          { x: 'rest', y: 'task', stroke: colours.top, r: 3, symbol: 'square' },
        ),
      ],
    };
  },
  describe(rows) {
    const share = ({ top, rest }: TaskShare) =>
      rest === null
        ? formatShare(top ?? 0)
        : `${formatShare(top ?? 0)}, ${formatShare(rest)} without the most downloaded,`;
    const [first, last] = [rows[0], rows.findLast((row) => row.top !== null)];
    return (
      `Two marks for each of ${rows.length} tasks; the top 1% hold between ${last ? share(last) : '0%'} ` +
      `(${last?.task}) and ${first ? share(first) : '0%'} (${first?.task}) of the downloads of their task.`
    );
  },
};

/** Tasks in which the top 1 % hold more than half, also without the most downloaded model. */
function heldIn(rows: readonly TaskShare[]): number {
  return rows.filter(({ top, rest }) => (rest ?? top ?? 0) > 0.5).length;
}
