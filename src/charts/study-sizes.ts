import * as Plot from '@observablehq/plot';
import type { RowIn } from '../../data/schema/folders.ts';
import { captureOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { headlineTasks } from '../figure/headline-tasks.ts';
import { palette } from '../figure/palette.ts';
import { formatBytes } from '../format/format-bytes.ts';
import { formatNumber } from '../format/format-number.ts';

type Statistic = RowIn<'metrics', 'study-sizes'>['statistic'];

interface Sizes {
  capture: string;
  statistic: string;
  classification: number;
  generation: number;
}

const NAMES: Partial<Record<Statistic, string>> = {
  min: 'smallest',
  q1: 'lower quartile',
  median: 'median',
  q3: 'upper quartile',
  mean: 'mean',
  max: 'largest',
};
const [classification, generation] = headlineTasks;
const colours = {
  classification: classification?.colour ?? palette.ink,
  generation: generation?.colour ?? palette.ink,
};
const bytes = 1024;

/** Sizes of repositories by task as the notebook of the starting study prints them. */
export const chart: Chart<Sizes> = {
  id: 'study-sizes',
  title: 'Sizes by task, as the starting study printed them',
  findings: [
    {
      holds: (rows) => timesAs(rows, 'mean') >= 2 && timesAs(rows, 'median') < 1.5,
      say: (rows) =>
        `With classification the mean app is ${formatNumber(timesAs(rows, 'mean'), 1)} times as large, the median one ` +
        `${formatNumber(timesAs(rows, 'median'), 1)} times`,
    },
  ],
  subtitle: 'Bytes of an app by the task of a model that it uses, as the starting study printed them',
  caption:
    'Statistics over its rows, one for each pair of a Space and a model; a file in large file storage counts as its ' +
    'pointer. From its notebook, turned into bytes. The axis is logarithmic.',
  kind: 'spaces',
  part: () => 'numbers that the starting study printed',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'statistic', label: 'Statistic', format: 'text' },
    { name: 'classification', label: 'Text classification', format: 'bytes' },
    { name: 'generation', label: 'Text generation', format: 'bytes' },
  ],
  rows(data) {
    const capture = captureOf(data.metricTable, 'study');
    const all = data.metricTable('study-sizes');
    const of = (statistic: string, task: string) =>
      (all.find((row) => row.statistic === statistic && row.task === task)?.notebook ?? 0) * bytes;
    if (capture === '') return [];
    return Object.entries(NAMES)
      .filter(([statistic]) => all.some((row) => row.statistic === statistic))
      .map(([statistic, name]) => ({
        capture,
        statistic: name,
        classification: of(statistic, 'text-classification'),
        generation: of(statistic, 'text-generation'),
      }));
  },
  legend: () => [
    { label: 'text classification', colour: colours.classification },
    { label: 'text generation', colour: colours.generation },
  ],
  draw: (rows, width) => ({
    height: 30 * rows.length + 40,
    marginLeft: width < 500 ? 104 : 110,
    marginRight: 16,
    marginTop: 26,
    marginBottom: 8,
    x: {
      type: 'log',
      axis: 'top',
      label: null,
      grid: true,
      ticks: [1e3, 1e5, 1e7],
      tickFormat: (value: number) => formatBytes(value),
    },
    y: { domain: rows.map(({ statistic }) => statistic), label: null, tickSize: 0 },
    marks: [
      Plot.ruleY(rows, { y: 'statistic', x1: 'generation', x2: 'classification', stroke: palette.rule }),
      Plot.dot(rows, { x: 'classification', y: 'statistic', fill: colours.classification, r: 4.5 }),
      Plot.dot(rows, { x: 'generation', y: 'statistic', fill: colours.generation, r: 4.5, symbol: 'square' }),
    ],
  }),
  describe(rows) {
    const inWords = (row: Sizes) =>
      `${row.statistic} ${formatBytes(row.classification)} and ${formatBytes(row.generation)}`;
    return `Two marks a statistic, classification and generation: ${rows.map(inWords).join('; ')}.`;
  },
};

/** How many times as large the apps with a model of classification are by one statistic; 0 where it is not known. */
function timesAs(rows: readonly Sizes[], statistic: 'mean' | 'median'): number {
  const row = rows.find((each) => each.statistic === statistic);
  return row && row.generation > 0 ? row.classification / row.generation : 0;
}
