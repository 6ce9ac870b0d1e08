import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { usesFrame, type UsesFrame } from '../data/uses-frame.ts';
import { bothEnds } from '../figure/both-ends.ts';
import type { Chart } from '../figure/chart.ts';
import { decades } from '../figure/decades.ts';
import { palette } from '../figure/palette.ts';
import { taskRows } from '../figure/task-rows.ts';
import { formatCompact } from '../format/format-compact.ts';
import { formatNumber } from '../format/format-number.ts';

interface TaskUses {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  side: UsesFrame['side'];
  task: string;
  byTag: number;
  byPipelineTag: number;
  models: number;
}

const shown = 20;
const none = 'no task';
const colours = { byTag: palette.categories[0] ?? palette.ink, byPipelineTag: palette.categories[1] ?? palette.ink };

/** Uses of models by Spaces, counted by tag and by pipeline_tag of the model. */
export const chart: Chart<TaskUses> = {
  id: 'uses-by-task',
  title: 'Use in Spaces by task, as tags say and as the Hub shows it',
  findings: [
    {
      holds: (rows) => (rows[0]?.byTag ?? 0) > 2 * (rows[1]?.byTag ?? 0),
      say: (rows) =>
        // Records of models are known of a part that nobody drew, so the title says no more than that.
        `${rows[0]!.side === 'model' ? 'Where records list apps, models' : 'Of the models that apps name, those'} of ` +
        `${rows[0]!.task} are used most, ${monthWords(rows[0]!.seen)}`,
    },
  ],
  subtitle: (rows) =>
    rows[0]?.side === 'model'
      ? 'Uses by apps of a part of the models, which was not drawn at random, by the task of the model'
      : 'Uses of models by apps, by the task of the model',
  caption:
    'Pairs of a Space and a model, by the task of the model: once by any of its tags, once by the ' +
    `task that the Hub shows. The Hub shows one for a model, which may have several among its tags; the ${shown} most used ` +
    'tasks. The axis is logarithmic, with a place for 0.',
  kind: 'models',
  part: (_, rows) => (rows[0]?.side === 'model' ? 'models whose record lists Spaces' : undefined),
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'byTag', label: 'Uses by tag', format: 'integer' },
    { name: 'byPipelineTag', label: 'Uses by pipeline_tag', format: 'integer' },
    { name: 'models', label: 'Models (pipeline_tag)', format: 'integer' },
  ],
  rows(data) {
    const { capture, side } = usesFrame(data);
    const seen = data.captures().find((each) => each.capture === capture)?.seen ?? capture;
    const tasks = Map.groupBy(
      data.metricTable('task-use').filter((row) => row.capture === capture && row.side === side),
      (row) => row.task ?? none,
    );
    return [...tasks]
      .map(([task, rows]) => {
        const of = (by: string) => rows.find((row) => row.by === by);
        return {
          capture,
          seen,
          side,
          task,
          byTag: of('tag')?.uses ?? 0,
          byPipelineTag: of('pipeline_tag')?.uses ?? 0,
          models: of('pipeline_tag')?.models ?? 0,
        };
      })
      .sort((a, b) => b.byTag - a.byTag || b.byPipelineTag - a.byPipelineTag || (a.task < b.task ? -1 : 1))
      .slice(0, shown);
  },
  legend: () => [
    { label: 'by any tag', colour: colours.byTag },
    { label: 'by the task that the Hub shows', colour: colours.byPipelineTag },
  ],
  inShort: bothEnds,
  draw(rows, width) {
    const { frame, names } = taskRows(rows, width);
    return {
      ...frame,
      x: {
        type: 'symlog',
        axis: 'top',
        label: null,
        grid: true,
        ticks: [0, ...decades(Math.max(...rows.map(mostOf)))],
        tickFormat: (n: number) => formatCompact(n),
        domain: [0, Math.max(...rows.map(mostOf))],
      },
      marks: [
        ...names,
        Plot.ruleY(rows, { y: 'task', x1: 'byTag', x2: 'byPipelineTag', stroke: palette.rule, strokeWidth: 2 }),
        Plot.dot(rows, { x: 'byTag', y: 'task', fill: colours.byTag, r: 4.5 }),
        Plot.dot(rows, { x: 'byPipelineTag', y: 'task', fill: colours.byPipelineTag, r: 3, symbol: 'square' }),
      ],
    };
  },
  describe(rows) {
    const first = rows
      .slice(0, 3)
      .map(
        (row) =>
          `${row.task} ${formatNumber(row.byTag, 0)} by any tag and ${formatNumber(row.byPipelineTag, 0)} by the task shown`,
      );
    return `Two marks for each task; most uses: ${first.join(', ')}.`;
  },
};

function mostOf(row: TaskUses): number {
  return Math.max(row.byTag, row.byPipelineTag);
}
