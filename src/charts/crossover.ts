import * as Plot from '@observablehq/plot';
import type { RowIn } from '../../data/schema/folders.ts';
import { monthWords } from '../../frames/date-words.ts';
import { annotate, type Note } from '../figure/annotate.ts';
import type { Chart } from '../figure/chart.ts';
import { headlineTasks } from '../figure/headline-tasks.ts';
import { palette } from '../figure/palette.ts';
import { formatNumber } from '../format/format-number.ts';

type Point = Omit<RowIn<'metrics', 'crossover'>, 'p'>;

const [above, below] = ['classification has more', 'generation has more'];

/** The two tasks by the downloads of their twenty most downloaded models, in every capture with exact lists. */
export const chart: Chart<Point> = {
  id: 'crossover',
  title: 'Downloads of the leading models: classification against generation',
  caption:
    'Cliff’s delta: 1 if every model of text classification is downloaded more than every one of text ' +
    'generation, −1 if less. Only listings in which the twenty most downloaded of each task are known for sure. The ' +
    'thin line is the 95% interval over authors, the thick one how far the figure moves when any one author is left ' +
    'out.',
  kind: 'models',
  findings: [
    {
      holds: (rows) => turnOf(rows) !== undefined,
      say(rows) {
        const { before, after } = turnOf(rows)!;
        return `Text generation passed classification in downloads, ${monthWords(before.seen)} to ${monthWords(after.seen)}`;
      },
    },
  ],
  subtitle: 'The twenty most downloaded models of each task set against each other, from 1 (all classification) to −1',
  n: () => '20 models of each task',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'delta', label: 'Delta', format: 'number', digits: 2 },
    { name: 'low', label: 'Interval from', format: 'number', digits: 2 },
    { name: 'high', label: 'to', format: 'number', digits: 2 },
    { name: 'smallest_left_out', label: 'Without an author from', format: 'number', digits: 2 },
    { name: 'largest_left_out', label: 'to', format: 'number', digits: 2 },
    { name: 'classification_median', label: 'Median, classification', format: 'integer' },
    { name: 'generation_median', label: 'Median, generation', format: 'integer' },
  ],
  rows: (data) => data.metricTable('crossover').filter(({ by }) => by === 'pipeline_tag'),
  draw(rows, width) {
    const x = ({ seen }: Point) => new Date(`${seen}T00:00:00Z`);
    const colour = ({ delta }: Point) => headlineTasks[delta > 0 ? 0 : 1].colour;
    const known = rows.filter(({ low }) => low !== null);
    return {
      height: 320,
      marginLeft: 44,
      marginRight: 40,
      marginTop: 24,
      marginBottom: 30,
      x: { type: 'utc', label: null, ticks: width < 500 ? 3 : 6, inset: 24 },
      y: { domain: [-1, 1], label: null, grid: true, ticks: 5, tickFormat: (delta: number) => formatNumber(delta, 1) },
      marks: [
        Plot.ruleY([0], { stroke: palette.muted }),
        Plot.text([above], {
          frameAnchor: 'top-left',
          dx: 6,
          dy: 4,
          text: (word: string) => word,
          fill: palette.muted,
        }),
        Plot.text([below], {
          frameAnchor: 'bottom-left',
          dx: 6,
          dy: -4,
          text: (word: string) => word,
          fill: palette.muted,
        }),
        Plot.lineY(rows, { x, y: 'delta', stroke: palette.rule, strokeWidth: 1.5 }),
        Plot.ruleX(known, { x, y1: 'low', y2: 'high', stroke: colour, strokeWidth: 1.5 }),
        Plot.ruleX(rows, { x, y1: 'smallest_left_out', y2: 'largest_left_out', stroke: colour, strokeWidth: 6 }),
        Plot.dot(rows, { x, y: 'delta', fill: colour, r: 5, stroke: palette.paper }),
        Plot.text(rows, {
          x,
          y: 'delta',
          text: ({ delta }: Point) => formatNumber(delta, 2),
          textAnchor: 'start',
          dx: 9,
          fontWeight: 600,
        }),
        ...annotate(notesOf(rows, width)),
      ],
    };
  },
  describe(rows) {
    const said = rows.map(({ seen, delta, low, high }) => {
      const ends = low === null || high === null ? '' : ` (${formatNumber(low, 2)} to ${formatNumber(high, 2)})`;
      return `${formatNumber(delta, 2)}${ends} on ${seen}`;
    });
    return `How far classification is ahead, with the range by author: ${said.join('; ')}.`;
  },
};

/** The two listings between which the lead changed from classification to generation, both being sure of it. */
function turnOf(rows: readonly Point[]): { before: Point; after: Point } | undefined {
  const isBehind = ({ high }: Point) => high !== null && high < 0;
  const before = rows.findLast(({ low }) => low !== null && low > 0);
  // The newest listing has to say it, and the first that does says since when.
  const after = before && rows.find((row) => row.seen > before.seen && isBehind(row));
  return before && after && isBehind(rows.at(-1)!) ? { before, after } : undefined;
}

function notesOf(rows: readonly Point[], width: number): Note[] {
  const turn = turnOf(rows);
  if (!turn) return [];
  const at = ({ seen, delta }: Point) => ({ x: new Date(`${seen}T00:00:00Z`), y: delta });
  return [
    { ...at(turn.before), text: 'classification\nleads', dx: width < 500 ? -34 : -60, dy: 52 },
    {
      ...at(turn.after),
      text:
        turn.after.largest_left_out !== null && turn.after.largest_left_out < 0
          ? 'generation leads,\nwithout any one\nauthor as well'
          : 'generation leads',
      dx: width < 500 ? -44 : -70,
      dy: 0,
    },
  ];
}
