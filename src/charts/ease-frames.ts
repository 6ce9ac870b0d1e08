import * as Plot from '@observablehq/plot';
import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { monthWords } from '../../frames/date-words.ts';
import { framesOf } from '../../frames/frame-rules.ts';
import { easeParts } from '../../method/ease-parts.ts';
import type { Chart } from '../figure/chart.ts';
import { comparableDays, isHeading, paleOf } from '../figure/comparable.ts';
import { headlineLegend, headlineTasks, isHeadline } from '../figure/headline-tasks.ts';
import { longestLabel } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { populationName } from '../figure/population-name.ts';
import { formatShare } from '../format/format-share.ts';

/** A part of one of the two tasks in one capture. */
interface Cell {
  capture: string;
  seen: string;
  population: string;
  part: string;
  task: string;
  state: string;
  share: number | null;
  low: number | null;
  high: number | null;
  known: number;
  n: number;
}

const [classification, generation] = comparedTasks;
const labels: readonly string[] = easeParts.map(({ label }) => label);

/** The parts of the ease index for the two tasks, in every capture that ranks one of them. */
export const chart: Chart<Cell> = {
  id: 'ease-frames',
  title: 'What models of the two tasks state, listing by listing',
  findings: [
    {
      // A gap that the intervals leave: they do not touch.
      holds: (rows) => widestOf(rows) !== undefined,
      say(rows) {
        const { part, seen, of } = widestOf(rows)!;
        return (
          `${part}: met by ${formatShare(of(generation), 0)} in text generation, ` +
          `${formatShare(of(classification), 0)} in text classification, ${monthWords(seen)}`
        );
      },
    },
  ],
  subtitle: 'Share of the leading models of the two tasks that meet each condition; each line goes from 0% to 100%',
  caption: (rows) =>
    'Each row is a condition, each column a listing: a dot is the share of the leading models, or of their ' +
    'apps, that meet it, from none at the left edge of a column to all at the right. A dash is one that the ' +
    `listing was not asked for or knows of too few, which is no zero. Lists of ${sizesOf(rows)} models a task; the ` +
    'table has the number of every cell.',
  kind: 'models',
  part: () => 'top lists of two tasks',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'population', label: 'Covers', format: 'text' },
    { name: 'part', label: 'Part', format: 'text' },
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'state', label: 'State', format: 'text' },
    { name: 'share', label: 'Share', format: 'share' },
    { name: 'low', label: 'Low', format: 'share' },
    { name: 'high', label: 'High', format: 'share' },
    { name: 'known', label: 'Known of', format: 'integer' },
    { name: 'n', label: 'In the lists', format: 'integer' },
  ],
  rows(data) {
    const kinds = new Map(data.captures().map((each) => [each.capture, each.population.models.kind]));
    return framesOf(data.metricTable, 'every-ease').flatMap(({ capture, seen }) =>
      data
        .metricTable('ease-parts')
        .filter((row) => row.capture === capture && isHeadline(row.task))
        .map(({ part, task, state, share, low, high, known, n }) => ({
          capture,
          seen,
          population: populationName(kinds.get(capture) ?? 'unknown'),
          part: easeParts.find(({ name }) => name === part)!.label,
          task,
          state,
          share,
          low,
          high,
          known,
          n,
        })),
    );
  },
  legend: headlineLegend,
  draw(rows, width) {
    const covered = rows.map(({ seen, population }) => ({ seen, covers: population }));
    const days = comparableDays(covered);
    const heading = days.find(isHeading);
    const shown = days.filter((day) => !isHeading(day));
    const pale = ({ seen, population: covers }: Cell) => paleOf(covered)({ seen, covers });
    const head = (day: string) => monthWords(day).replace(/^(...)\S* /, '$1\n');
    const known = rows.filter(({ share }) => share !== null);
    const place = { fx: 'seen', y: 'part' } as const;
    return {
      height: 24 * labels.length + (heading === undefined ? 60 : 80),
      marginLeft: longestLabel(labels, width) + 12,
      marginRight: 8,
      marginTop: heading === undefined ? 46 : 66,
      marginBottom: 8,
      x: { domain: [0, 1], axis: null, inset: 5 },
      y: { domain: [...labels], label: null, tickSize: 0 },
      fx: { domain: shown, axis: null, padding: 0.12 },
      marks: [
        ...(heading === undefined ? [] : [othersOf(heading, days)]),
        Plot.ruleY(labels, { y: (label: string) => label, stroke: palette.rule }),
        Plot.text(shown, { fx: (day: string) => day, text: head, frameAnchor: 'top', dy: -40, lineAnchor: 'top' }),
        Plot.link(pairsOf(rows), { ...place, x1: 'low', x2: 'high', stroke: palette.muted, strokeWidth: 1.5 }),
        Plot.text(unknownOf(rows), {
          ...place,
          text: () => '\u2013',
          frameAnchor: 'middle',
          fill: palette.muted,
          stroke: palette.paper,
          strokeWidth: 6,
        }),
        // The second is smaller, so that both are seen where they have the same share.
        ...headlineTasks.map(({ task, colour }, at) =>
          Plot.dot(
            known.filter((row) => row.task === task),
            { ...place, x: 'share', r: at === 0 ? 5.5 : 3.5, fill: colour, fillOpacity: pale, stroke: palette.paper },
          ),
        ),
      ],
    };
  },
  describe(rows) {
    const shown = daysOf(rows).map((day) => {
      const known = new Set(rows.filter((row) => row.seen === day && row.share !== null).map(({ part }) => part));
      const gap = pairsOf(rows)
        .filter((row) => row.seen === day)
        .sort((a, b) => b.high - b.low - (a.high - a.low))[0];
      const widest = gap
        ? `, furthest apart in ${gap.part.toLowerCase()} (${formatShare(gap.low)} and ${formatShare(gap.high)})`
        : '';
      return `${monthWords(day)}, ${known.size} conditions known${widest}`;
    });
    return `Of ${labels.length} conditions, text classification against text generation: ${shown.join('; ')}.`;
  },
};

/** The condition in which the two tasks lie furthest apart in the newest listing of the whole Hub, else in the newest. */
function widestOf(rows: readonly Cell[]) {
  const whole = rows.filter(({ population }) => population === populationName('whole'));
  const day = daysOf(whole.length > 0 ? whole : rows).at(-1);
  const parts = [
    ...Map.groupBy(
      rows.filter(({ seen }) => seen === day),
      ({ part }) => part,
    ).values(),
  ];
  const told = parts.flatMap((cells) => {
    const [one, other] = [classification, generation].map((task) => cells.find((cell) => cell.task === task));
    if (one?.share == null || other?.share == null) return [];
    if (one.low === null || one.high === null || other.low === null || other.high === null) return [];
    const isApart = one.high < other.low || other.high < one.low;
    const of = (task: string) => (task === classification ? one.share! : other.share!);
    return isApart ? [{ part: one.part, seen: one.seen, gap: Math.abs(one.share - other.share), of }] : [];
  });
  return told.sort((a, b) => b.gap - a.gap)[0];
}

/** The words over the columns that stand apart, ending with the last: on a phone they are wider than all of these. */
function othersOf(heading: string, days: readonly string[]): Plot.Markish {
  return Plot.text(days.slice(-1), {
    fx: (day: string) => day,
    text: () => heading,
    frameAnchor: 'top-right',
    dy: -60,
    lineAnchor: 'top',
    fill: palette.muted,
    fontStyle: 'italic',
  });
}

function daysOf(rows: readonly Cell[]): string[] {
  return [...new Set(rows.map(({ seen }) => seen))].sort();
}

/** Part and capture with a share of both tasks, from the lower to the higher. */
function pairsOf(rows: readonly Cell[]): { seen: string; part: string; low: number; high: number }[] {
  return [...Map.groupBy(rows, ({ seen, part }) => `${seen} ${part}`).values()].flatMap((cells) => {
    const shares = cells.flatMap(({ share }) => share ?? []);
    const [cell] = cells;
    return cell && shares.length > 1
      ? [{ seen: cell.seen, part: cell.part, low: Math.min(...shares), high: Math.max(...shares) }]
      : [];
  });
}

/** Part and capture without a share of either task. */
function unknownOf(rows: readonly Cell[]): Cell[] {
  return [...Map.groupBy(rows, ({ seen, part }) => `${seen} ${part}`).values()].flatMap((cells) =>
    cells.every(({ share }) => share === null) ? cells.slice(0, 1) : [],
  );
}

function sizesOf(rows: readonly Cell[]): string {
  const models = rows.filter(({ part }) => part === easeParts[0].label).map(({ n }) => n);
  return `${Math.min(...models)} to ${Math.max(...models)}`;
}
