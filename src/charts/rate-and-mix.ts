import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { shareAxis } from '../figure/share-axis.ts';
import { taskRows } from '../figure/task-rows.ts';
import { formatShare } from '../format/format-share.ts';

interface Change {
  name: string;
  from: string;
  to: string;
  /** Days on which the two listings were seen. */
  from_seen: string;
  to_seen: string;
  oldest: number;
  newest: number;
  kept: number;
  by_rate: number;
  by_mix: number;
}

/** What each share is of, in the words of the figure. */
const names: Readonly<Record<RowIn<'metrics', 'rate-and-mix'>['measure'], string>> = {
  'declared-datasets': 'declare a dataset',
  library: 'name a library',
  licence: 'state a licence',
  'standard-library': 'name a standard library',
  'zero-downloads': 'have no download',
};
const [oldestColour, newestColour, keptColour] = [0, 1, 2].map((at) => palette.categories[at] ?? palette.ink);

/** Shares of two listings of all models, and what the later one would be with the tasks of the earlier. */
export const chart: Chart<Change> = {
  id: 'rate-and-mix',
  title: 'Change within tasks, and change of tasks',
  findings: [
    {
      holds: (rows) => (licenceOf(rows)?.by_rate ?? 0) > 0,
      say(rows) {
        const { oldest, newest, from_seen, to_seen } = licenceOf(rows)!;
        const [before, after] = [monthWords(from_seen), monthWords(to_seen)];
        return `${formatShare(oldest, 0)} of models stated a licence in ${before}, ${formatShare(newest, 0)} in ${after}`;
      },
    },
  ],
  subtitle: 'Share of all models that fill in a field or are downloaded, oldest against newest full listing',
  caption:
    'Shares of all models in the oldest and in the newest listing of all of them, and, as a square, what the newest ' +
    'share would be if every task, and the models without a task, had kept their part of all models. From the first ' +
    'dot to the square authors changed what they do; from the square to the second dot other models are listed.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.flatMap(({ from, to }) => [from, to]))],
  columns: [
    { name: 'name', label: 'Models that', format: 'text' },
    { name: 'oldest', label: 'Oldest listing', format: 'share' },
    { name: 'newest', label: 'Newest listing', format: 'share' },
    { name: 'kept', label: 'Newest, with the tasks of the oldest', format: 'share' },
    { name: 'by_rate', label: 'Change within tasks (0.01 is one point)', format: 'number', digits: 3 },
    { name: 'by_mix', label: 'Change of tasks (0.01 is one point)', format: 'number', digits: 3 },
  ],
  rows(data) {
    const days = new Map(data.captures().map(({ capture, seen }) => [capture, seen]));
    const all = data.metricTable('rate-and-mix');
    const newest = all
      .map(({ to }) => days.get(to) ?? '')
      .sort()
      .at(-1);
    const nameOf = ({ measure, to }: (typeof all)[number]) => {
      // Not every listing tells all: one that the newest does not tell ends earlier, and says so.
      const seen = days.get(to) ?? '';
      return seen === newest ? names[measure] : `${names[measure]}, to ${monthWords(seen)}`;
    };
    return all.map((row) => ({
      name: nameOf(row),
      from: row.from,
      to: row.to,
      from_seen: days.get(row.from) ?? '',
      to_seen: days.get(row.to) ?? '',
      oldest: row.from_share,
      newest: row.to_share,
      kept: row.rates_at_old_mix,
      by_rate: row.by_rate,
      by_mix: row.by_mix,
    }));
  },
  legend: () => [
    { label: 'oldest listing', colour: oldestColour! },
    { label: 'newest listing', colour: newestColour! },
    { label: 'newest, with the tasks of the oldest', colour: keptColour! },
  ],
  draw(rows, width) {
    const { frame, names: labels } = taskRows(
      rows.map(({ name: task }) => ({ task })),
      width,
    );
    return {
      ...frame,
      x: shareAxis(width),
      marks: [
        ...labels,
        Plot.ruleY(rows, { y: 'name', x1: 'oldest', x2: 'newest', stroke: palette.rule }),
        Plot.dot(rows, { x: 'oldest', y: 'name', fill: oldestColour!, r: 4.5 }),
        Plot.dot(rows, { x: 'newest', y: 'name', fill: newestColour!, r: 4.5 }),
        // Above the dots and hollow: where nothing but the tasks changed it stands on the first of them.
        Plot.dot(rows, { x: 'kept', y: 'name', stroke: keptColour!, strokeWidth: 2, r: 5.5, symbol: 'square' }),
      ],
    };
  },
  describe(rows) {
    const said = rows.map(
      ({ name, oldest, newest, kept }) =>
        `${name}: ${formatShare(oldest)}, then ${formatShare(newest)} (${formatShare(kept)} if tasks had kept their parts)`,
    );
    return `Models that ${said.join('; ')}.`;
  },
};

function licenceOf(rows: readonly Change[]): Change | undefined {
  return rows.find(({ name }) => name.startsWith(names.licence));
}
