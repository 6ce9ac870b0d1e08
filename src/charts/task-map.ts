import * as Plot from '@observablehq/plot';
import { dayWords, monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { formatNumber } from '../format/format-number.ts';
import { decades } from '../figure/decades.ts';
import { longestLabel } from '../figure/label-width.ts';
import { modalityNames } from '../figure/modality-names.ts';
import { palette } from '../figure/palette.ts';
import { formatCompact } from '../format/format-compact.ts';
import { formatShare } from '../format/format-share.ts';

interface TaskPlace {
  modality: string;
  task: string;
  before: number;
  now: number;
  datasets: number | null;
  thenCapture: string;
  nowCapture: string;
  thenSeen: string;
  nowSeen: string;
}

/** So many tasks are spoken of as the largest. */
const FIRST = 5;
const modalities = Object.keys(modalityNames);
const colours = { before: palette.muted, now: palette.categories[0] ?? palette.ink };

/** Every task by modality, with its models in the first and in the newest whole listing. */
export const chart: Chart<TaskPlace> = {
  id: 'task-map',
  title: 'The tasks of the Hub, and how many models have each',
  findings: [
    {
      holds: (rows) => shareOfFirst(rows) > 0.5,
      say: (rows) =>
        `The ${FIRST} largest tasks hold ${formatShare(shareOfFirst(rows), 0)} of the models that name a task, ` +
        monthWords(rows[0]!.nowSeen),
    },
  ],
  subtitle: 'Models of each task in the oldest and the newest listing of all models',
  caption:
    'Models whose page shows the task, in the oldest and the newest listing of all models. Tasks stand in ' +
    "the groups of the Hub's own page, those with most models first; a task is left out when neither " +
    'listing has a model of it. The axis is logarithmic, with a place for 0.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.flatMap((row) => [row.thenCapture, row.nowCapture]))].sort(),
  columns: [
    { name: 'modality', label: 'Group', format: 'text' },
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'before', label: 'Models then', format: 'integer' },
    { name: 'now', label: 'Models now', format: 'integer' },
    { name: 'datasets', label: 'Datasets now', format: 'integer' },
  ],
  rows(data) {
    const whole = data.metricTable('task-overview').filter((row) => row.models_population === 'whole');
    const [oldest, newest] = [
      frameOf(data.metricTable, 'first-whole-models'),
      frameOf(data.metricTable, 'whole-models'),
    ];
    const [thenCapture, nowCapture] = [oldest?.capture ?? '', newest?.capture ?? ''];
    const first = new Map(whole.filter((row) => row.capture === thenCapture).map((row) => [row.task, row.models ?? 0]));
    const groupOf = (row: (typeof whole)[number]) => modalities.indexOf(row.modality);
    return whole
      .filter((row) => row.capture === nowCapture)
      .map((row) => ({ row, before: first.get(row.task) ?? 0, now: row.models ?? 0 }))
      .filter(({ before, now }) => before + now > 0)
      .sort(
        (a, b) =>
          groupOf(a.row) - groupOf(b.row) || b.now - a.now || b.before - a.before || (a.row.task < b.row.task ? -1 : 1),
      )
      .map(({ row, before, now }) => ({
        modality: modalityNames[row.modality],
        task: row.task,
        before,
        now,
        datasets: row.datasets,
        thenCapture,
        nowCapture,
        thenSeen: oldest?.seen ?? '',
        nowSeen: newest?.seen ?? '',
      }));
  },
  legend: (rows) => [
    { label: dayWords(rows[0]!.nowSeen), colour: colours.now },
    { label: dayWords(rows[0]!.thenSeen), colour: colours.before },
  ],
  draw(rows, width) {
    const groups = [...new Set(rows.map((row) => row.modality))];
    const most = Math.max(...rows.flatMap((row) => [row.before, row.now]));
    // A name of a group has a line of its own; the blank keeps it apart from a task of the same name.
    const lines = groups.flatMap((group) => [
      ` ${group}`,
      ...rows.filter((row) => row.modality === group).map((row) => row.task),
    ]);
    const name = { y: (line: string) => line, text: (line: string) => line.trim(), frameAnchor: 'left' } as const;
    const left =
      longestLabel(
        rows.map((row) => row.task),
        width,
      ) + 14;
    return {
      height: 17 * lines.length + 50,
      marginLeft: left,
      marginRight: 18,
      marginTop: 26,
      marginBottom: 20,
      x: {
        type: 'symlog',
        axis: 'top',
        label: null,
        grid: true,
        ticks: [0, ...decades(most)].filter((_, at) => width >= 500 || at % 2 === 0),
        tickFormat: (n: number) => formatCompact(n),
        domain: [0, most],
      },
      y: { domain: lines, axis: null },
      marks: [
        Plot.text(
          groups.map((group) => ` ${group}`),
          { ...name, textAnchor: 'start', dx: -left + 2, fontWeight: 700 },
        ),
        Plot.text(
          rows.map((row) => row.task),
          { ...name, textAnchor: 'end', dx: -10 },
        ),
        Plot.ruleY(rows, { y: 'task', x1: 'before', x2: 'now', stroke: palette.rule, strokeWidth: 2 }),
        Plot.dot(rows, { x: 'before', y: 'task', fill: colours.before, r: 3, symbol: 'square' }),
        Plot.dot(rows, { x: 'now', y: 'task', fill: colours.now, r: 4.5 }),
      ],
    };
  },
  describe(rows) {
    const first = [...rows]
      .sort((a, b) => b.now - a.now)
      .slice(0, 3)
      .map((row) => `${row.task} ${formatNumber(row.now)}, before ${formatNumber(row.before)}`);
    return (
      `Of ${rows.length} tasks in ${new Set(rows.map((row) => row.modality)).size} groups these have most models: ` +
      `${first.join('; ')}.`
    );
  },
};

/** Share of the largest tasks of all models that name one, in the newest listing. */
function shareOfFirst(rows: readonly TaskPlace[]): number {
  const counts = rows.map(({ now }) => now).sort((a, b) => b - a);
  const sum = (those: readonly number[]) => those.reduce((total, n) => total + n, 0);
  return sum(counts) > 0 ? sum(counts.slice(0, FIRST)) / sum(counts) : 0;
}
