import * as Plot from '@observablehq/plot';
import type { ReportData } from '../data/report-data.ts';
import type { Chart } from '../figure/chart.ts';
import { comparableDays, dayTick, inComparableOrder, newestDay, othersFacet, paleOf } from '../figure/comparable.ts';
import { LEAST_TAGGED } from '../../method/least-tagged.ts';
import { headlineTasks } from '../figure/headline-tasks.ts';
import { palette } from '../figure/palette.ts';
import { populationName } from '../figure/population-name.ts';
import { formatShare } from '../format/format-share.ts';
import { monthWords } from '../../frames/date-words.ts';

interface LicenceShare {
  capture: string;
  seen: string;
  covers: string;
  task: string;
  licence: string;
  n: number;
  of: number;
  share: number;
}

const named = 5;
const none = 'none stated';
const rest = 'all others';

/** Licences of the models of the two tasks, as stacked bars by capture. */
export const chart: Chart<LicenceShare> = {
  id: 'licence-share',
  title: 'Licences of the models',
  findings: [
    {
      holds: (rows) => newestWithout(rows).length > 0 && newestWithout(rows).every(({ share }) => share > 0.5),
      say: (rows) => `Most models of both tasks stated no licence in ${monthWords(newestWithout(rows)[0]!.seen)}`,
    },
  ],
  subtitle: 'Licences of the models of the two tasks, as a share of the models of a listing',
  caption:
    `Share of the listed models of each task by the licence that they state; the ${named} most common ones ` +
    'of the whole listings by name. A model without a licence tag does not say what may be done with it.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'covers', label: 'Covers', format: 'text' },
    { name: 'task', label: 'Task', format: 'text' },
    { name: 'licence', label: 'Licence', format: 'text' },
    { name: 'n', label: 'Models', format: 'integer' },
    { name: 'of', label: 'Of models', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const all = tallied(data);
    const sums = new Map<string, number>();
    for (const row of all) if (row.licence !== none) sums.set(row.licence, (sums.get(row.licence) ?? 0) + row.n);
    const top = [...sums]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, named)
      .map(([licence]) => licence);
    const groups = Map.groupBy(inComparableOrder(all), (row) => `${row.seen} ${row.task}`);
    return [...groups.values()].flatMap((group) => withRest(group, [...top, none]));
  },
  legend: (rows) => licencesOf(rows).map((label, at) => ({ label, colour: colourOf(label, at) })),
  draw(rows, width) {
    const licences = licencesOf(rows);
    const days = comparableDays(rows);
    return {
      height: 64 * days.length + 40,
      marginLeft: width < 500 ? 122 : 136,
      marginRight: width < 500 ? 84 : 90,
      marginBottom: 30,
      x: { domain: [0, 1], label: null, ticks: 5, tickFormat: (share: number) => formatShare(share, 0) },
      y: { domain: headlineTasks.map(({ task }) => task), axis: null, padding: 0.2 },
      fy: { type: 'band', domain: days, label: null, axis: 'right', tickSize: 0, tickFormat: dayTick },
      color: { domain: licences, range: licences.map(colourOf) },
      marks: [
        Plot.barX(
          rows,
          Plot.stackX(
            { order: licences },
            { x: 'share', y: 'task', fy: 'seen', fill: 'licence', fillOpacity: paleOf(rows), stroke: palette.paper },
          ),
        ),
        othersFacet(days),
        taskNames(rows),
        noneStated(rows),
      ],
    };
  },
  describe(rows) {
    const seen = newestDay(rows);
    const parts = headlineTasks.flatMap(({ task }) => {
      const own = rows.filter((row) => row.seen === seen && row.task === task);
      // A bar without a part for them is one in which all state a licence.
      const share = own.find(({ licence }) => licence === none)?.share ?? 0;
      return own.length === 0 ? [] : [`${formatShare(share)} of ${task}`];
    });
    return `Stacked bars by listing and task; on ${seen} no licence was stated by ${parts.join(' and ')} models.`;
  },
};

/** Names of the tasks beside their bars; an axis would repeat them beside the words between the bars. */
function taskNames(rows: readonly LicenceShare[]): Plot.Markish {
  const bars = [...Map.groupBy(rows, ({ seen, task }) => `${seen} ${task}`).values()].map(([first]) => first!);
  return Plot.text(bars, { fy: 'seen', y: 'task', text: 'task', frameAnchor: 'left', textAnchor: 'end', dx: -8 });
}

/** How many state none in the newest listing that can be compared, on its bars. */
function noneStated(rows: readonly LicenceShare[]): Plot.Markish {
  const day = newestDay(rows);
  return Plot.text(
    rows.filter(({ seen, licence, share }) => seen === day && licence === none && share > 0.3),
    {
      fy: 'seen',
      y: 'task',
      x: ({ share }: LicenceShare) => 1 - share / 2,
      text: ({ share }: LicenceShare) => `${formatShare(share, 0)} state none`,
      fill: palette.ink,
    },
  );
}

function licencesOf(rows: readonly LicenceShare[]): string[] {
  const found = [...new Set(rows.map((row) => row.licence))];
  return [...found.filter((licence) => licence !== rest && licence !== none), rest, none].filter((licence) =>
    found.includes(licence),
  );
}

function colourOf(licence: string, at: number): string {
  if (licence === none) return palette.rule;
  return licence === rest ? palette.muted : (palette.categories[at] ?? palette.ink);
}

/** The named licences of one bar, and the sum of all others. */
function withRest(group: readonly LicenceShare[], names: readonly string[]): LicenceShare[] {
  const shown = names.flatMap((licence) => group.filter((row) => row.licence === licence));
  const n = (group[0]?.of ?? 0) - shown.reduce((sum, row) => sum + row.n, 0);
  return n === 0 ? shown : [...shown, { ...group[0]!, licence: rest, n, share: n / group[0]!.of }];
}

/**
 * Counts from the tallies, which have the whole tail; captures are left out whose models carry no licence tags at all, or
 * of which many records have no tags.
 */
function tallied(data: ReportData): LicenceShare[] {
  return data.captures().flatMap(({ capture, seen, population, listed }) => {
    const covers = populationName(population.models.kind);
    const rows = data
      .captureTable(capture, 'tallies')
      .filter((row) => row.kind === 'models' && headlineTasks.some(({ task }) => task === row.task));
    const totals = new Map(rows.filter((row) => row.facet === 'all').map((row) => [row.task, row.n]));
    const licences = rows.filter((row) => row.facet === 'licence');
    const tagged = data.captureTable(capture, 'tag-counts').find(({ kind }) => kind === 'models')?.of;
    const isTagged = tagged === undefined || tagged >= LEAST_TAGGED * listed.models;
    if (!isTagged || licences.every((row) => row.value === null)) return [];
    return licences.map((row) => {
      const [n, of] = [row.n, totals.get(row.task) ?? 0];
      return { capture, seen, covers, task: row.task!, licence: row.value ?? none, n, of, share: n / of };
    });
  });
}

/** Those without a licence in the newest whole listing, which is not a choice of models; none where it lacks a task. */
function newestWithout(rows: readonly LicenceShare[]): readonly LicenceShare[] {
  const whole = rows.filter(({ covers }) => covers === populationName('whole'));
  const day = newestDay(whole);
  const own = whole.filter(({ seen, licence }) => seen === day && licence === none);
  return own.length === headlineTasks.length ? own : [];
}
