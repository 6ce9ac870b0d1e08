import * as Plot from '@observablehq/plot';
import { frameOf, type Frame } from '../../frames/frame-rules.ts';
import { bothEnds } from '../figure/both-ends.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { taskRows } from '../figure/task-rows.ts';
import { formatShare } from '../format/format-share.ts';
import { monthWords } from '../../frames/date-words.ts';

interface TaskStatements {
  capture: string;
  seen: string;
  task: string;
  models: number;
  of: number;
  share: number;
}

/** The share of models that declare a dataset, by task, in the first and the last whole listing. */
export const chart: Chart<TaskStatements> = {
  id: 'dataset-statements-by-task',
  title: 'Models that declare a dataset, by task',
  findings: [
    {
      holds: (rows) => moved(rows).fell > moved(rows).of / 2,
      say: (rows) =>
        `In ${moved(rows).fell} of ${moved(rows).of} tasks fewer models declare their data than in ` +
        monthWords(daysOf(rows)[0] ?? ''),
    },
  ],
  subtitle: (rows) =>
    `Share of listed models of the task that declare a dataset, in ${daysOf(rows).map(monthWords).join(' and ')}`,
  caption:
    'Share of all listed models of the task, in the first and in the last listing of the whole Hub. ' +
    'Tasks as the Hub shows them; those with at least 100 models in the last one, ordered by it.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))].sort(),
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'models', label: 'Declaring', format: 'integer' },
    { name: 'of', label: 'Of models', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const [oldest, newest] = (['first-declared-datasets', 'declared-datasets'] as const).map((name) =>
      frameOf(data.metricTable, name),
    );
    const listed = data.metricTable('dataset-statements').filter((row) => row.models === 'listed' && row.task !== null);
    const of = (at: Frame | undefined) =>
      listed
        .filter((row) => row.capture === at?.capture)
        .map((row) => ({
          capture: row.capture,
          seen: at!.seen,
          task: row.task!,
          models: row.declared,
          of: row.of,
          share: row.declared_share!,
        }));
    const first = oldest?.capture === newest?.capture ? [] : of(oldest);
    const last = of(newest).sort((a, b) => b.share - a.share || (a.task < b.task ? -1 : 1));
    return last.flatMap((row) => [...first.filter(({ task }) => task === row.task), row]);
  },
  legend: (rows) => daysOf(rows).map((label, at, all) => ({ label, colour: at === all.length - 1 ? strong : faint })),
  inShort: bothEnds,
  draw(rows, width) {
    const { frame, names } = taskRows(
      [...Map.groupBy(rows, ({ task }) => task).keys()].map((task) => ({ task })),
      width,
    );
    const last = daysOf(rows).at(-1);
    const pairs = [...Map.groupBy(rows, (row) => row.task).values()].filter((own) => own.length === 2);
    return {
      ...frame,
      x: {
        domain: [0, Math.max(...rows.map((row) => row.share))],
        axis: 'top',
        label: null,
        grid: true,
        ticks: width < 500 ? 3 : 6,
        tickFormat: (share: number) => formatShare(share, 0),
      },
      marks: [
        ...names,
        Plot.link(pairs, {
          x1: (own: TaskStatements[]) => own[0]!.share,
          x2: (own: TaskStatements[]) => own[1]!.share,
          y1: (own: TaskStatements[]) => own[0]!.task,
          y2: (own: TaskStatements[]) => own[0]!.task,
          stroke: palette.muted,
        }),
        Plot.dot(
          rows.filter((row) => row.seen !== last),
          { x: 'share', y: 'task', stroke: faint, fill: palette.paper, strokeWidth: 2, r: 4 },
        ),
        Plot.dot(
          rows.filter((row) => row.seen === last),
          { x: 'share', y: 'task', fill: strong, r: 4 },
        ),
      ],
    };
  },
  describe(rows) {
    const last = rows.filter((row) => row.seen === daysOf(rows).at(-1));
    const inWords = (row: TaskStatements | undefined) => `${row?.task} (${formatShare(row?.share ?? 0)})`;
    return (
      `Dots for ${last.length} tasks by the share of models that declare a dataset, on ` +
      `${daysOf(rows).at(-1)} from ${inWords(last[0])} to ${inWords(last.at(-1))}.`
    );
  },
};

const strong = palette.categories[0] ?? palette.ink;
const faint = palette.categories[1] ?? palette.muted;

function daysOf(rows: readonly TaskStatements[]): string[] {
  return [...new Set(rows.map((row) => row.seen))].sort();
}

/** Tasks that both listings have, and those of them in which the share fell. */
function moved(rows: readonly TaskStatements[]): { fell: number; of: number } {
  const pairs = [...Map.groupBy(rows, (row) => row.task).values()].filter((own) => own.length === 2);
  return { fell: pairs.filter(([first, last]) => last!.share < first!.share).length, of: pairs.length };
}
