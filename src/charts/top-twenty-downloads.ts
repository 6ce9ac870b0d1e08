import * as Plot from '@observablehq/plot';
import type { Chart } from '../figure/chart.ts';
import {
  comparableDays,
  dayTick,
  inComparableOrder,
  newestDay,
  isComparable,
  othersFacet,
  paleOf,
} from '../figure/comparable.ts';
import { decades } from '../figure/decades.ts';
import { headlineLegend, headlineTasks } from '../figure/headline-tasks.ts';
import { populationName } from '../figure/population-name.ts';
import { formatCompact } from '../format/format-compact.ts';
import { monthWords } from '../../frames/date-words.ts';
import { newestRows } from '../figure/newest-rows.ts';

interface Leader {
  capture: string;
  seen: string;
  covers: string;
  task: string;
  rank: number;
  model: string;
  likes: number;
  /** Of 30 days; null where the capture does not say. */
  downloads: number | null;
}

/** Downloads of the 20 most liked models of the two tasks, one row of dots a task and capture. */
export const chart: Chart<Leader> = {
  id: 'top-twenty-downloads',
  title: 'Downloads of the twenty most liked models of each task',
  findings: [
    {
      // Whole listings are not outvoted by a newer one that somebody picked.
      holds: (rows) => turned(rows) !== undefined,
      say(rows) {
        const [whole, newest] = turned(rows)!;
        const [first, second] = lead(whole) > 0 ? ['classification', 'generation'] : ['generation', 'classification'];
        const days = [whole, newest].map((own) => monthWords(own[0]!.seen));
        return `Most liked: ${first} led downloads in ${days[0]}, ${second} in ${days[1]}`;
      },
    },
    {
      holds: (rows) => isTold(rows) && lead(rows) > 0,
      say: (rows) =>
        `The most liked models of text classification are downloaded more, ${monthWords(newestRows(rows)[0]!.seen)}`,
    },
    {
      holds: (rows) => isTold(rows) && lead(rows) < 0,
      say: (rows) =>
        `The most liked models of text generation are downloaded more, ${monthWords(newestRows(rows)[0]!.seen)}`,
    },
  ],
  subtitle: 'Downloads in 30 days of the twenty most liked models of each task, by listing',
  caption:
    'Each dot is one of the 20 most liked models with the task among its tags, as the starting study ' +
    'chose them; the line marks the median. Downloads are those of 30 days on a logarithmic axis; models ' +
    'without any stand at 1.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'covers', label: 'Covers', format: 'text' },
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'rank', label: 'Rank by likes', format: 'integer' },
    { name: 'model', label: 'Model', format: 'text' },
    { name: 'likes', label: 'Likes', format: 'integer' },
    { name: 'downloads', label: 'Downloads', format: 'integer' },
  ],
  rows: (data) => {
    const all = data.captures().flatMap(({ capture, seen, population }) => {
      const models = new Map(data.captureTable(capture, 'models').map((row) => [row.id, row]));
      return data
        .captureTable(capture, 'model-ranks')
        .filter(
          (row) =>
            row.by === 'tag' &&
            row.sort === 'likes' &&
            row.rank <= 20 &&
            headlineTasks.some(({ task }) => task === row.task),
        )
        .map((row) => ({
          capture,
          seen,
          covers: populationName(population.models.kind),
          task: row.task,
          rank: row.rank,
          model: row.model,
          likes: row.value,
          downloads: models.get(row.model)?.downloads ?? null,
        }));
    });
    return inComparableOrder(all);
  },
  legend: headlineLegend,
  mergeDots: true,
  draw(rows, width) {
    const narrow = width < 500;
    const days = comparableDays(rows);
    const place = { y: 'task', fy: 'seen' };
    const medians = [...Map.groupBy(rows, (row) => `${row.seen} ${row.task}`).values()].map((group) => ({
      ...group[0]!,
      downloads: medianOf(group),
    }));
    return {
      height: 62 * days.length + 50,
      marginLeft: narrow ? 8 : 16,
      marginRight: narrow ? 84 : 90,
      marginBottom: 40,
      x: {
        type: 'log',
        label: 'Downloads in 30 days',
        labelAnchor: 'center',
        labelArrow: 'none',
        grid: true,
        ticks: decades(Math.max(...rows.map((row) => row.downloads ?? 1))),
        tickFormat: (n: number) => formatCompact(n),
      },
      y: { axis: null, domain: headlineTasks.map(({ task }) => task), padding: 0.25 },
      fy: { type: 'band', domain: days, label: null, axis: 'right', tickSize: 0, tickFormat: dayTick },
      color: { domain: headlineTasks.map(({ task }) => task), range: headlineTasks.map(({ colour }) => colour) },
      marks: [
        Plot.dot(rows, {
          ...place,
          x: onAxis,
          fill: 'task',
          fillOpacity: (row: Leader) => 0.55 * paleOf(rows)(row),
          r: narrow ? 3 : 4,
        }),
        othersFacet(days),
        Plot.tickX(medians, { ...place, x: onAxis, stroke: 'task', strokeWidth: 3 }),
      ],
    };
  },
  describe(rows) {
    const seen = newestDay(rows);
    const parts = headlineTasks.map(
      ({ task }) =>
        `${task} ${formatCompact(medianOf(rows.filter((row) => row.seen === seen && row.task === task)) ?? 0)}`,
    );
    return (
      `Dots of downloads by task and listing, with their medians; on ${seen} the median of the twenty was ` +
      `${parts.join(' and ')}.`
    );
  },
};

/** Where a model stands on an axis that has no 0; nowhere without downloads that are known. */
function onAxis({ downloads }: Leader): number | null {
  return downloads === null ? null : Math.max(1, downloads);
}

/** Median of the downloads that are known; null without any. */
function medianOf(rows: readonly Leader[]): number | null {
  const sorted = rows
    .map((row) => row.downloads)
    .filter((downloads) => downloads !== null)
    .sort((a, b) => a - b);
  const half = sorted.length / 2;
  if (half === 0) return null;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** The leaders of the newest whole listing and of the newest of all, where the one says the other way round. */
function turned(rows: readonly Leader[]): [readonly Leader[], readonly Leader[]] | undefined {
  const whole = newestRows(rows.filter(isComparable));
  const newest = newestRows(rows);
  if (!isTold(whole) || !isTold(newest)) return undefined;
  return lead(whole) * lead(newest) < 0 ? [whole, newest] : undefined;
}

/** Median downloads of the leaders of the newest listing, those of classification less those of generation. */
function lead(rows: readonly Leader[]): number {
  const newest = newestRows(rows);
  const [classification = 0, generation = 0] = headlineTasks.map(
    ({ task }) => medianOf(newest.filter((row) => row.task === task)) ?? 0,
  );
  return classification - generation;
}

/** Whether the newest listing has leaders of both tasks. */
function isTold(rows: readonly Leader[]): boolean {
  const own = newestRows(rows);
  return headlineTasks.every(({ task }) => own.some((row) => row.task === task));
}
