import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { headlineTasks } from '../figure/headline-tasks.ts';
import { palette } from '../figure/palette.ts';
import { formatCompact } from '../format/format-compact.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';

interface Bin {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  task: string;
  likes: number;
  downloads: number;
  n: number;
}

/** From so many downloads on a model counts as used here; a bound of the bins. */
const used = 1_000;
const decades = [1, 10, 100, 1_000, 10_000, 100_000];

/** How many models have so many likes and so many downloads, for the two tasks. */
export const chart: Chart<Bin> = {
  id: 'likes-downloads',
  title: 'Likes against downloads',
  findings: [
    {
      holds: (rows) => likelessOfUsed(rows) > 0.25,
      say: (rows) =>
        `${formatShare(likelessOfUsed(rows), 0)} of models of the two tasks with ${formatNumber(used)} downloads or more have no like, ` +
        monthWords(rows[0]!.seen),
    },
    {
      holds: (rows) => likelessOf(rows) > 0.5,
      say: (rows) =>
        `${formatShare(likelessOf(rows), 0)} of models of the two tasks have no like, ${monthWords(rows[0]!.seen)}`,
    },
  ],
  subtitle: 'Models of the two tasks by likes and by downloads in 30 days, all that were listed',
  caption:
    'Every listed model of the task, counted in bins of half a decade of its likes and of its downloads ' +
    'in 30 days. Labels give the lower bound of every other bin.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'likes', label: 'Likes from', format: 'integer' },
    { name: 'downloads', label: 'Downloads from', format: 'integer' },
    { name: 'n', label: 'Models', format: 'integer' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'whole-models');
    if (!frame) return [];
    const { capture, seen } = frame;
    return data
      .captureTable(capture, 'likes-downloads-bins')
      .filter((row) => row.kind === 'models' && headlineTasks.some(({ task }) => task === row.task))
      .map((row) => ({
        capture,
        seen,
        task: row.task!,
        likes: row.likes_from,
        downloads: row.downloads_from,
        n: row.n,
      }));
  },
  legend: () =>
    decades.map((from, at) => ({
      label:
        formatCompact(from) +
        (at === decades.length - 1 ? ' or more' : `\u2013${formatCompact(from * 10 - 1)}`) +
        (at === 0 ? ' models' : ''),
      colour: palette.heat[at] ?? palette.ink,
    })),
  draw(rows, width) {
    const narrow = width < 500;
    const bounds = (name: 'likes' | 'downloads') => [...new Set(rows.map((row) => row[name]))].sort((a, b) => a - b);
    const everyOther = (values: number[]) => values.filter((_, at) => at === 0 || at % 2 === 1);
    const facet = narrow ? { fy: 'task' } : { fx: 'task' };
    const [likes, downloads] = [bounds('likes'), bounds('downloads')];
    return {
      height: narrow ? 560 : 340,
      marginLeft: 52,
      marginBottom: 40,
      marginTop: 26,
      x: {
        type: 'band',
        domain: downloads,
        ticks: everyOther(downloads),
        tickFormat: (n: number) => formatCompact(n),
        label: 'Downloads in 30 days, from',
        labelAnchor: 'center',
        labelArrow: 'none',
        tickSize: 0,
        padding: 0.06,
      },
      y: {
        type: 'band',
        domain: likes,
        reverse: true,
        ticks: everyOther(likes),
        tickFormat: (n: number) => formatCompact(n),
        label: 'Likes, from',
        labelArrow: 'none',
        tickSize: 0,
        padding: 0.06,
      },
      fx: { label: null },
      fy: { label: null, axis: null },
      marks: [
        Plot.cell(rows, {
          ...facet,
          x: 'downloads',
          y: 'likes',
          fill: (row: Bin) => palette.heat[Math.min(decades.length - 1, Math.floor(Math.log10(row.n)))] ?? palette.ink,
        }),
        ...(narrow
          ? [Plot.text(headlineTasks, { fy: 'task', text: 'task', frameAnchor: 'top-left', dy: -18, fontWeight: 600 })]
          : []),
      ],
    };
  },
  describe(rows) {
    const parts = headlineTasks.map(({ task }) => {
      const own = rows.filter((row) => row.task === task);
      const none = own.filter((row) => row.likes === 0).reduce((sum, row) => sum + row.n, 0);
      return (
        `${formatCompact(none)} of ${formatCompact(own.reduce((sum, row) => sum + row.n, 0))} ${task} ` +
        'models have no like'
      );
    });
    const many = rows.some(({ downloads }) => downloads >= used)
      ? `Of those with ${formatNumber(used)} downloads or more ${formatShare(likelessOfUsed(rows))} have no like; of all, `
      : '';
    return `${many}${parts.join(', ')}.`;
  },
};

/** Share of the models of these bins that nobody likes. */
function likelessOf(rows: readonly Bin[]): number {
  const sum = (some: readonly Bin[]) => some.reduce((all, { n }) => all + n, 0);
  return sum(rows.filter(({ likes }) => likes === 0)) / sum(rows);
}

/** The same of those that are used. */
function likelessOfUsed(rows: readonly Bin[]): number {
  return likelessOf(rows.filter(({ downloads }) => downloads >= used));
}
