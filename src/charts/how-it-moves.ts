import * as Plot from '@observablehq/plot';
import type { RowIn } from '../../data/schema/folders.ts';
import type { ReportData } from '../data/report-data.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { populationName } from '../figure/population-name.ts';
import { formatShare } from '../format/format-share.ts';

/** A figure of a capture; or a break, which has no figure. */
interface Point {
  seen: string;
  facet: string;
  series: string;
  capture: string | null;
  population: string | null;
  line: string | null;
  share: number | null;
  n: number | null;
}

type Series = RowIn<'metrics', 'history-series'>;

/** What is drawn of models and of Spaces, in the order of the legend. */
const shown: readonly { kind: Series['kind']; measure: Series['measure']; label: string }[] = [
  { kind: 'models', measure: 'downloads-top-1', label: 'downloads held by the top 1% of models' },
  {
    kind: 'models',
    measure: 'downloads-top-1-without-largest',
    label: 'the same without the most downloaded model',
  },
  { kind: 'models', measure: 'downloads-zero', label: 'models without a download' },
  { kind: 'models', measure: 'without-licence', label: 'models without a licence' },
  { kind: 'models', measure: 'standard-library', label: 'models with a standard library' },
  { kind: 'spaces', measure: 'running', label: 'Spaces that run' },
  { kind: 'spaces', measure: 'sleeping', label: 'Spaces that sleep' },
  { kind: 'spaces', measure: 'naming-models', label: 'Spaces that name a model' },
];
const facets = { models: 'Models', spaces: 'Spaces', datasets: 'Datasets' } as const;
const colourOf = (series: string) =>
  palette.categories[shown.findIndex(({ label }) => label === series) % palette.categories.length] ?? palette.ink;

/** Shares of models and Spaces over all captures that the history holds, with the breaks of the Hub. */
export const chart: Chart<Point> = {
  id: 'how-it-moves',
  title: 'How the Hub moves',
  findings: [
    {
      holds: (rows) => heldByTop(rows).length > 1 && Math.min(...heldByTop(rows)) > 0.9,
      say: (rows) =>
        `In each listing of all models the top 1% held at least ${formatShare(Math.min(...heldByTop(rows)), 0)} of the ` +
        'downloads',
    },
  ],
  subtitle: 'Shares of models and of apps by the day of the listing; a filled dot is a listing of everything',
  caption:
    'Filled dots and lines: listings of everything, or versions of one listing that cover the same. A hollow dot ' +
    'is a listing that covers a part of its own choice, and is joined with none. An upright rule is a day on which ' +
    'the Hub changed what can be counted.',
  kind: 'models',
  part: () => 'each dot by its own listing',
  captures: (rows) => [...new Set(rows.flatMap(({ capture }) => capture ?? []))],
  columns: [
    { name: 'seen', label: 'Seen', format: 'date' },
    { name: 'facet', label: 'Of', format: 'text' },
    { name: 'series', label: 'Figure, or break', format: 'text' },
    { name: 'population', label: 'Covers', format: 'text' },
    { name: 'share', label: 'Share', format: 'share' },
    { name: 'n', label: 'Known of', format: 'integer' },
  ],
  rows: (data) => {
    const points = shown.flatMap((series) => pointsOf(data, series));
    return points.length === 0 ? [] : [...points, ...breaksOf(data)];
  },
  legend: (rows) =>
    shown
      .filter(({ label }) => rows.some(({ series }) => series === label))
      .map(({ label }) => ({ label, colour: colourOf(label) })),
  draw(rows, width) {
    const points = rows.filter(({ share }) => share !== null);
    const breaks = rows.filter(({ share }) => share === null);
    const shownFacets = [...new Set(rows.map(({ facet }) => facet))];
    const joined = points.filter(({ line }) => line !== null);
    const place = { x: dateOf, y: 'share', fy: 'facet' };
    return {
      height: 520,
      marginLeft: 44,
      marginTop: 24,
      marginRight: 12,
      marginBottom: 30,
      x: { type: 'utc', label: null, ticks: width < 500 ? 4 : 8 },
      y: { domain: [0, 1], label: null, grid: true, ticks: 5, tickFormat: (share: number) => formatShare(share, 0) },
      fy: { axis: null, domain: shownFacets, padding: 0.16 },
      marks: [
        Plot.ruleX(breaks, { x: dateOf, fy: 'facet', stroke: palette.muted, strokeDasharray: '4 3' }),
        Plot.text(breaks, {
          x: dateOf,
          fy: 'facet',
          // One below the other: two of the three are a few months apart.
          y: (row: Point) => 0.9 - 0.12 * breaks.filter((each) => each.facet === row.facet).indexOf(row),
          text: 'series',
          textAnchor: 'end',
          dx: -5,
          fill: palette.muted,
          stroke: palette.paper,
          strokeWidth: 4,
        }),
        namesOf(shownFacets),
        ...(points.some(({ line }) => line === null) ? [hollowWords(shownFacets)] : []),
        Plot.lineY(joined, {
          ...place,
          z: (row: Point) => `${row.series} ${row.line}`,
          stroke: (row: Point) => colourOf(row.series),
          strokeWidth: 2.25,
        }),
        Plot.dot(points, {
          ...place,
          r: 4,
          stroke: (row: Point) => colourOf(row.series),
          strokeOpacity: (row: Point) => (row.line === null ? 0.5 : 1),
          strokeWidth: 1.75,
          fill: (row: Point) => (row.line === null ? palette.paper : colourOf(row.series)),
        }),
      ],
    };
  },
  describe(rows) {
    const moved = shown.flatMap(({ label }) => {
      const line = rows.filter(({ series, population }) => series === label && population === populationName('whole'));
      const [first, last] = [line[0], line.at(-1)];
      if (!first || !last || first === last) return [];
      const [from, to] = [first, last].map(({ share, seen }) => `${formatShare(share ?? 0)} on ${seen}`);
      return `${label} ${from} and ${to}`;
    });
    const breaks = rows.filter(({ share }) => share === null).length;
    const said = moved.length > 0 ? `; over listings of everything, ${moved.join('; ')}` : '';
    return (
      `Dots and lines of shares of models and Spaces by the day they were seen${said}; ${breaks} upright rules mark ` +
      'breaks.'
    );
  },
};

function dateOf({ seen }: Point): Date {
  return new Date(`${seen}T00:00:00Z`);
}

function pointsOf(data: ReportData, { kind, measure, label }: (typeof shown)[number]): Point[] {
  return data
    .metricTable('history-series')
    .filter((row) => row.kind === kind && row.measure === measure)
    .map(({ seen, capture, population, line, value, n }) => ({
      seen,
      facet: facets[kind],
      series: label,
      capture,
      population: populationName(population),
      line,
      share: value,
      n,
    }));
}

/** Breaks of the kinds of which something is drawn. */
function breaksOf(data: ReportData): Point[] {
  const none = { capture: null, population: null, line: null, share: null, n: null };
  return data
    .metricTable('platform-breaks')
    .filter(({ kind }) => shown.some((series) => series.kind === kind))
    .map(({ day, kind, label }) => ({ seen: day, facet: facets[kind], series: label, ...none }));
}

/** Name of each facet above it. */
function namesOf(names: readonly string[]) {
  return Plot.text(names, {
    fy: (name: string) => name,
    text: (name: string) => name,
    frameAnchor: 'top-left',
    lineAnchor: 'bottom',
    dy: -10,
    fontWeight: 'bold',
  });
}

/** Share of the downloads that the top 1% hold, in each listing of all models. */
function heldByTop(rows: readonly Point[]): number[] {
  const own = rows.filter(
    ({ series, population }) => series === shown[0]?.label && population === populationName('whole'),
  );
  return own.flatMap(({ share }) => share ?? []);
}

/** What a hollow dot means, above the first facet. */
function hollowWords(names: readonly string[]) {
  return Plot.text(names.slice(0, 1), {
    fy: (name: string) => name,
    text: () => 'hollow: not comparable',
    frameAnchor: 'top-right',
    lineAnchor: 'bottom',
    dy: -10,
    fill: palette.muted,
    fontStyle: 'italic',
  });
}
