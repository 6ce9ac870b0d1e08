import * as Plot from '@observablehq/plot';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { taskRows } from '../figure/task-rows.ts';

interface TriedTask {
  task: string;
  pipeline: string;
  classes: string;
  cause: string | null;
  gone_since: string | null;
  architectures: number;
  release: string;
  day: string;
}

interface Cell {
  task: string;
  code: string;
  state: string;
}

const [PIPELINE, CLASSES] = ['with pipeline()', 'with the classes'];
/** States in the order of the legend; what fails stands out, what tells nothing does not. */
const states = [
  { state: 'fails', colour: palette.categories[1] ?? palette.ink },
  { state: 'differs', colour: palette.categories[3] ?? palette.ink },
  { state: 'needs a package', colour: palette.categories[2] ?? palette.ink },
  { state: 'runs', colour: palette.categories[0] ?? palette.ink },
  { state: 'cannot be told', colour: palette.muted },
  { state: 'not tried', colour: palette.rule },
];
const colourOf = new Map(states.map(({ state, colour }) => [state, colour]));

/** For every task, whether each of the two codes that the Hub shows still runs. */
export const chart: Chart<TriedTask> = {
  id: 'snippet-tasks',
  title: "Whether the Hub's own code still runs, task by task",
  findings: [
    {
      holds: (rows) => failing(rows).length > 0,
      say: (rows) =>
        `The one-call code of the Hub fails for ${failing(rows).length} of ${shownOf(rows).length} tasks on transformers ` +
        rows[0]!.release,
    },
    {
      holds: (rows) => shownOf(rows).length > 0 && failing(rows).length === 0,
      say: (rows) => `The one-call code of the Hub fails for none of ${shownOf(rows).length} tasks`,
    },
  ],
  subtitle: 'What came of the two codes that the page of a model shows, run with tiny models, task by task',
  caption: (rows) =>
    `The two codes that the page of a model shows, run with transformers ${rows[0]?.release ?? ''} and a tiny random ` +
    'model of each of the architectures tried. A dash: the Hub shows no such code. Most of the code only loads the model.',
  kind: 'models',
  unreadable: 'what is drawn is a state in words and colours',
  captures: [],
  written: (rows) => rows.slice(0, 1).map(({ day, release }) => ({ day, what: `a run with transformers ${release}` })),
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'pipeline', label: 'With pipeline()', format: 'text' },
    { name: 'classes', label: 'With the classes', format: 'text' },
    { name: 'cause', label: 'Why not', format: 'text' },
    { name: 'gone_since', label: 'Gone since', format: 'text' },
    { name: 'architectures', label: 'Architectures', format: 'integer' },
  ],
  rows(data) {
    return data
      .metricTable('snippet-tasks')
      .map(({ task, pipeline, classes, cause, gone_since, architectures, release, day }) => ({
        task,
        pipeline,
        classes,
        cause,
        gone_since,
        architectures,
        release,
        day,
      }))
      .sort((a, b) => placeOf(a) - placeOf(b) || (a.task < b.task ? -1 : 1));
  },
  legend: (rows) =>
    states
      .filter(({ state }) => rows.some((row) => row.pipeline === state || row.classes === state))
      .map(({ state, colour }) => ({ label: state, colour })),
  draw(rows, width) {
    const { frame, names } = taskRows(rows, width);
    const codes = [PIPELINE, CLASSES];
    const cells = rows.flatMap(({ task, pipeline, classes }): Cell[] => [
      { task, code: PIPELINE, state: pipeline },
      { task, code: CLASSES, state: classes },
    ]);
    const shown = cells.filter(({ state }) => state !== 'not shown');
    return {
      ...frame,
      x: { type: 'point', domain: codes, axis: null, padding: 0.4 },
      color: { type: 'identity' },
      marks: [
        ...names,
        Plot.text(codes, {
          x: (code: string) => code,
          text: (code: string) => (width < 500 ? code.replace(/^with (?:the )?/, '') : code),
          frameAnchor: 'top',
          dy: -16,
        }),
        Plot.dot(shown, { x: 'code', y: 'task', r: 5, fill: ({ state }: Cell) => colourOf.get(state) ?? palette.ink }),
        Plot.text(
          // Longer words have no room beside each other on a narrow page; there the legend says them.
          shown.filter(({ state }) => (width < 500 ? state === 'fails' : state !== 'runs')),
          { x: 'code', y: 'task', text: 'state', textAnchor: 'start', dx: 9 },
        ),
        Plot.text(
          cells.filter(({ state }) => state === 'not shown'),
          { x: 'code', y: 'task', text: () => '–', fill: palette.muted },
        ),
      ],
    };
  },
  describe(rows) {
    const failing = rows.filter(({ pipeline }) => pipeline === 'fails').map(({ task }) => task);
    const second = rows.filter(({ classes }) => classes === 'runs').length;
    return (
      `Of ${rows.length} tasks, the code with pipeline() fails for ${failing.length}: ${failing.join(', ')}; ` +
      `that with the classes runs for ${second}.`
    );
  },
};

/** What fails first, then what cannot be said, then what runs. */
function placeOf({ pipeline, classes }: TriedTask): number {
  const order = ['fails', 'differs', 'needs a package', 'runs'];
  const place = order.indexOf(pipeline);
  if (place >= 0) return place * 10 + order.indexOf(classes);
  return 100 + (classes === 'runs' ? 0 : 1);
}

/** Tasks for which the Hub shows code in one call, and which were tried. */
function shownOf(rows: readonly TriedTask[]): TriedTask[] {
  return rows.filter(({ pipeline, architectures }) => pipeline !== 'not shown' && architectures > 0);
}

function failing(rows: readonly TriedTask[]): TriedTask[] {
  return shownOf(rows).filter(({ pipeline }) => pipeline === 'fails');
}
