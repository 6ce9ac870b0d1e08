import * as Plot from '@observablehq/plot';
import { toldAgreement } from '../../frames/told-agreement.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { taskRows } from '../figure/task-rows.ts';
import { formatNumber } from '../format/format-number.ts';

interface TriedTask {
  capture: string;
  task: string;
  index: number;
  share: number;
  worked: number;
  models: number;
  chosen: string;
}

const colours = { index: palette.categories[0] ?? palette.ink, share: palette.categories[1] ?? palette.ink };

/** The ease index of each task beside the share of its models that worked when they were tried. */
export const chart: Chart<TriedTask> = {
  id: 'index-agreement',
  title: 'The index beside what happened when models were tried',
  findings: [
    {
      holds: (rows) => sum(rows, 'models') > 0 && sum(rows, 'worked') <= sum(rows, 'models'),
      say: (rows) =>
        `${sum(rows, 'worked')} of ${sum(rows, 'models')} models tried in ${rows.length} ranked tasks worked; they were ` +
        (rows[0]!.chosen === 'drawn' ? 'drawn by chance' : 'picked, not drawn'),
    },
  ],
  subtitle: 'Mean share of conditions that leading models of a task meet, and share of its tried models that worked',
  caption: (rows) =>
    `${rows.length} tasks by their index, and the share of their models that worked. The models were ` +
    (rows[0]?.chosen === 'drawn'
      ? 'drawn by chance.'
      : 'picked, some of them because they fail, so that the shares say nothing of the Hub.'),
  kind: 'models',
  part: () => 'top lists of the whole Hub; the models that were tried are no part of it',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'index', label: 'Ease index', format: 'number', digits: 2 },
    { name: 'share', label: 'Worked', format: 'share' },
    { name: 'worked', label: 'Models that worked', format: 'integer' },
    { name: 'models', label: 'Models tried', format: 'integer' },
  ],
  rows(data) {
    const told = toldAgreement(data.metricTable);
    return data
      .metricTable('index-agreement-tasks')
      .filter((row) => row.run === told?.run && row.runner === told.runner && row.index !== null && row.share !== null)
      .map(({ capture, task, index, share, worked, models }) => ({
        capture,
        task,
        index: index!,
        share: share!,
        worked,
        models,
        chosen: told!.chosen,
      }))
      .sort((a, b) => b.index - a.index || (a.task < b.task ? -1 : 1));
  },
  legend: () => [
    { label: 'ease index', colour: colours.index },
    { label: 'share that worked', colour: colours.share },
  ],
  draw(rows, width) {
    const { frame, names } = taskRows(rows, width);
    return {
      ...frame,
      x: { domain: [0, 1], axis: 'top', label: null, grid: true, ticks: width < 500 ? 3 : 5 },
      marks: [
        ...names,
        Plot.dot(rows, { x: 'index', y: 'task', fill: colours.index, r: 4.5 }),
        Plot.dot(rows, { x: 'share', y: 'task', fill: colours.share, r: 3.5, symbol: 'square' }),
      ],
    };
  },
  describe(rows) {
    const words = (row: TriedTask | undefined) =>
      `${row?.task} has an index of ${formatNumber(row?.index ?? 0, 2)}, and ${row?.worked} of ${row?.models} models worked`;
    return `Two marks for each of ${rows.length} tasks: ${words(rows[0])}; ${words(rows.at(-1))}.`;
  },
};

function sum(rows: readonly TriedTask[], column: 'models' | 'worked'): number {
  return rows.reduce((total, row) => total + row[column], 0);
}
