import * as Plot from '@observablehq/plot';
import { captureOf } from '../../frames/frame-rules.ts';
import { bipartiteLayout } from '../figure/bipartite-layout.ts';
import type { Chart } from '../figure/chart.ts';
import { longestLabel } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { formatNumber } from '../format/format-number.ts';

interface DatasetTask {
  capture: string;
  dataset: string;
  task: string;
  models: number;
  /** Links of these datasets that are too thin to be drawn. */
  left_out: number;
}

/** Links of fewer models are left out. */
const least = 3;

/** The most used datasets and the tasks of the models that use them. */
export const chart: Chart<DatasetTask> = {
  id: 'dataset-task-graph',
  title: 'The most used datasets and the tasks they serve',
  findings: [
    {
      holds: (rows) => (rows[0]?.models ?? 0) > (rows[1]?.models ?? 0),
      say: (rows) => {
        const { dataset, task, models } = rows[0]!;
        return `${formatNumber(models, 0)} leading models name ${dataset.replace(/^.*\//, '')} for ${task}, the most of any pair`;
      },
    },
  ],
  subtitle: 'The datasets that most leading models name, left, and the tasks of these models, right',
  caption: (rows) =>
    'Datasets that most leading models say that they use, left, and the tasks of these ' +
    'models, right; the wider a line, the more models, from ' +
    `${Math.min(...rows.map((row) => row.models))} to ${Math.max(...rows.map((row) => row.models))}. ` +
    `Lines of fewer than ${least} models are left out: ${rows[0]?.left_out ?? 0} of them.`,
  kind: 'models',
  unreadable: 'the number of models is the width of a line, and its ends lie where lines cross least',
  part: () => 'top lists of the whole Hub',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'dataset', label: 'Dataset', format: 'text' },
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'models', label: 'Models', format: 'integer' },
  ],
  rows(data) {
    const capture = captureOf(data.metricTable, 'dataset-use');
    const all = data.metricTable('dataset-task-links').filter((row) => row.capture === capture);
    const drawn = all.filter((row) => row.models >= least);
    return drawn
      .map((row) => ({
        capture,
        dataset: row.dataset,
        task: row.task,
        models: row.models,
        left_out: all.length - drawn.length,
      }))
      .sort((a, b) => b.models - a.models || (`${a.dataset} ${a.task}` < `${b.dataset} ${b.task}` ? -1 : 1));
  },
  draw(rows, width) {
    const narrow = width < 500;
    // On a phone the owner of a dataset has no room, and a task takes two lines.
    const datasetLabel = (name: string): string => (narrow ? name.replace(/^.*\//, '') : name);
    const taskLabel = (name: string): string => (narrow ? inTwoLines(name) : name);
    const { height, left, right, bands } = bipartiteLayout(
      rows.map((row) => ({ left: row.dataset, right: row.task, weight: row.models })),
      { scale: 0.9, leastLeft: 20, leastRight: narrow ? 34 : 20 },
    );
    return {
      height: height + 20,
      marginLeft:
        longestLabel(
          left.map(({ name }) => datasetLabel(name)),
          width,
        ) + 12,
      marginRight:
        longestLabel(
          right.flatMap(({ name }) => taskLabel(name).split('\n')),
          width,
        ) + 12,
      marginTop: 10,
      marginBottom: 10,
      x: { axis: null, domain: [0, 1] },
      y: { axis: null, domain: [0, height], reverse: true },
      marks: [
        Plot.link(bands, {
          x1: 0,
          x2: 1,
          y1: 'y1',
          y2: 'y2',
          curve: 'bump-x',
          stroke: palette.categories[0] ?? palette.ink,
          strokeOpacity: 0.6,
          strokeLinecap: 'butt',
          strokeWidth: 'width',
        }),
        names(left, 0, datasetLabel),
        names(right, 1, taskLabel),
      ],
    };
  },
  describe(rows) {
    const [datasets, tasks] = [new Set(rows.map((row) => row.dataset)), new Set(rows.map((row) => row.task))];
    const widest = rows
      .slice(0, 3)
      .map((row) => `${row.dataset} to ${row.task}, ${formatNumber(row.models, 0)} models`);
    return (
      `${datasets.size} datasets joined to ${tasks.size} tasks by ${rows.length} lines; ` +
      `the widest: ${widest.join('; ')}.`
    );
  },
};

/** Names of one side, outside of it. */
function names(nodes: readonly { name: string }[], side: 0 | 1, label: (name: string) => string): Plot.Markish {
  return Plot.text(nodes, {
    x: side,
    y: 'y',
    text: ({ name }: { name: string }) => label(name),
    textAnchor: side === 0 ? 'end' : 'start',
    dx: side === 0 ? -6 : 6,
  });
}

/** Broken at the hyphen nearest to the middle. */
function inTwoLines(name: string): string {
  const hyphens = [...name.matchAll(/-/g)].map(({ index }) => index + 1);
  if (name.length < 13 || hyphens.length === 0) return name;
  const at = hyphens.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0]!;
  return `${name.slice(0, at)}\n${name.slice(at)}`;
}
