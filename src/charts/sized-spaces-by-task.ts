import * as Plot from '@observablehq/plot';
import { frameOf } from '../../frames/frame-rules.ts';
import { bothEnds } from '../figure/both-ends.ts';
import type { Chart } from '../figure/chart.ts';
import { taskColour } from '../figure/headline-tasks.ts';
import { palette } from '../figure/palette.ts';
import { taskRows } from '../figure/task-rows.ts';
import { monthWords } from '../../frames/date-words.ts';
import { formatNumber } from '../format/format-number.ts';

interface TaskSpaces {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  task: string;
  spaces: number;
  least: number;
}

const none = 'task not known';

/** Spaces whose size is known, by task of the models they use, against the number that a comparison needs. */
export const chart: Chart<TaskSpaces> = {
  id: 'sized-spaces-by-task',
  title: 'Spaces with a known size and a known task',
  findings: [
    {
      holds: (rows) => rows.length > 0 && enoughIn(rows) < rows.length / 2,
      say: (rows) =>
        `Too few apps to compare in most tasks: ${enoughIn(rows)} of ${rows.length} have enough, ${monthWords(rows[0]!.seen)}`,
    },
  ],
  subtitle: 'Apps whose size is known, by the task of the models that they use',
  caption: (rows) =>
    'Spaces that use a model and whose files were counted, by the task of the models that they use; a Space with ' +
    `models of several tasks counts for each. The dashed line is at ${rows[0]?.least ?? 0} Spaces, the fewest on ` +
    'each side that this report compares.',
  kind: 'spaces',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'spaces', label: 'Apps', format: 'integer' },
    { name: 'least', label: 'Least for statistics', format: 'integer' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'sized-tasks');
    if (!frame) return [];
    const { capture, seen } = frame;
    return data
      .metricTable('space-sizes')
      .filter((row) => row.capture === capture && row.group === 'task' && row.measure === 'files')
      .map((row) => ({ capture, seen, task: row.value ?? none, spaces: row.known, least: row.least }))
      .sort(
        (a, b) =>
          Number(a.task === none) - Number(b.task === none) || b.spaces - a.spaces || (a.task < b.task ? -1 : 1),
      );
  },
  inShort: bothEnds,
  draw(rows, width) {
    const { frame, names } = taskRows(rows, width);
    const least = rows[0]?.least ?? 0;
    return {
      ...frame,
      marginRight: 34,
      x: { axis: 'top', label: null, ticks: 5, domain: [0, Math.max(least, ...rows.map((row) => row.spaces))] },
      y: { ...frame.y, type: 'band', padding: 0.25 },
      marks: [
        ...names,
        Plot.barX(rows, {
          y: 'task',
          x: 'spaces',
          fill: (row: TaskSpaces) => taskColour(row.task),
        }),
        Plot.text(rows, { y: 'task', x: 'spaces', text: 'spaces', textAnchor: 'start', dx: 5 }),
        Plot.ruleX([least], { stroke: palette.ink, strokeDasharray: '3,3' }),
      ],
    };
  },
  describe: (rows) =>
    `Bars of Spaces by task, against a line at ${rows[0]?.least ?? 0}; ` +
    `${rows.map((row) => `${row.task} ${formatNumber(row.spaces, 0)}`).join(', ')}.`,
};

/** Tasks with as many apps as a comparison needs; apps without a known task count as none. */
function enoughIn(rows: readonly TaskSpaces[]): number {
  return rows.filter(({ task, spaces, least }) => task !== none && spaces >= least).length;
}
