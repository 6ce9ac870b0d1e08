import * as Plot from '@observablehq/plot';
import type { ReportData } from '../data/report-data.ts';
import type { Chart } from '../figure/chart.ts';
import { comparableDays, inComparableOrder, newestDay, isHeading, toneOf } from '../figure/comparable.ts';
import { palette } from '../figure/palette.ts';
import { populationName } from '../figure/population-name.ts';
import { formatShare } from '../format/format-share.ts';
import { monthWords } from '../../frames/date-words.ts';

interface LibraryShare {
  capture: string;
  seen: string;
  covers: string;
  library: string;
  n: number;
  of: number;
  share: number;
}

const shown = 8;

/** The most common libraries of all models, as bars for each capture. */
export const chart: Chart<LibraryShare> = {
  id: 'library-share',
  title: 'Which libraries the models are made for',
  findings: [
    {
      holds: (rows) => (guideOf(rows)[0]?.share ?? 0) > 2 * (guideOf(rows)[1]?.share ?? 1),
      say(rows) {
        const { library, share, seen } = guideOf(rows)[0]!;
        return `${formatShare(share, 0)} of models name ${library} as their library, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Share of the listed models that name a library, by listing; parts of the Hub do not compare',
  caption:
    `Share of all listed models that name the library; the ${shown} most common ones of the last listing ` +
    'of the whole Hub. Models that name none are counted in the denominator.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'covers', label: 'Covers', format: 'text' },
    { name: 'library', label: 'Library', format: 'text' },
    { name: 'n', label: 'Models', format: 'integer' },
    { name: 'of', label: 'Of models', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const all = inComparableOrder(shares(data));
    const top = guideOf(all)
      .sort(bySize)
      .slice(0, shown)
      .map((row) => row.library);
    const captures = [...new Set(all.map((row) => row.capture))];
    return captures.flatMap((capture) =>
      top.flatMap((library) => all.filter((row) => row.capture === capture && row.library === library)),
    );
  },
  draw(rows, width) {
    const { first, others, heading } = groupsOf(comparableDays(rows));
    const days = [...first, ...others];
    const libraries = guideOf(rows).map((row) => row.library);
    const covers = new Map(rows.map((row) => [row.seen, row.covers]));
    const narrow = width < 500;
    // A grid of small multiples: four of them have room beside each other, two on a phone.
    const columns = Math.min(days.length, narrow ? 2 : 4);
    // Those that cannot be compared begin a line of their own.
    const before = Math.ceil(first.length / columns);
    const lines = before + Math.ceil(others.length / columns);
    const cell = (day: string) => {
      const own = others.includes(day) ? others : first;
      const at = own.indexOf(day);
      return { fx: at % columns, fy: (own === others ? before : 0) + Math.floor(at / columns) };
    };
    const place = {
      x: 'share',
      y: 'library',
      fx: (row: LibraryShare) => cell(row.seen).fx,
      fy: (row: LibraryShare) => cell(row.seen).fy,
    };
    return {
      height: lines * (22 * libraries.length + 52 + (others.length > 0 ? 26 : 0)),
      marginLeft: narrow ? 156 : 150,
      marginRight: 8,
      marginTop: 40,
      marginBottom: 4,
      x: { axis: null, domain: [0, Math.max(...rows.map((row) => row.share)) * (narrow ? 1.8 : 1.45)] },
      y: { label: null, domain: libraries, tickSize: 0 },
      fx: { axis: null, padding: 0.06 },
      fy: { axis: null, padding: others.length > 0 ? 0.22 : 0.14 },
      marks: [
        Plot.barX(rows, {
          ...place,
          fill: toneOf(rows, palette.categories[0] ?? palette.ink),
          insetTop: 2,
          insetBottom: 2,
        }),
        Plot.text(rows, { ...place, text: (row: LibraryShare) => formatShare(row.share), textAnchor: 'start', dx: 4 }),
        Plot.text(days, {
          fx: (day: string) => cell(day).fx,
          fy: (day: string) => cell(day).fy,
          text: (day: string) => `${day === others[0] ? `${heading}\n` : ''}${day}\n${covers.get(day)}`,
          frameAnchor: 'top-left',
          lineAnchor: 'bottom',
          lineHeight: 1.2,
          dy: -4,
        }),
      ],
    };
  },
  describe(rows) {
    const top = guideOf(rows).slice(0, 3);
    return (
      `Bars for each listing; on ${top[0]?.seen} the most common were ` +
      `${top.map((row) => `${row.library} (${formatShare(row.share)})`).join(', ')}.`
    );
  },
};

/** All known library shares of the whole listing, captures in order of date. */
function shares(data: ReportData): LibraryShare[] {
  const rows = data
    .metricTable('composition')
    .filter((row) => row.kind === 'models' && row.facet === 'library' && row.task === null && row.value !== null);
  return data.captures().flatMap(({ capture, seen, population }) =>
    rows
      .filter((row) => row.capture === capture && row.share !== null)
      .map((row) => ({
        capture,
        seen,
        covers: populationName(population.models.kind),
        library: row.value!,
        n: row.n,
        of: row.of,
        share: row.share!,
      })),
  );
}

/**
 * Rows of the last capture of the whole Hub, else of the last one: they say which libraries are shown, in which order.
 */
function guideOf(rows: readonly LibraryShare[]): LibraryShare[] {
  const newest = newestDay(rows);
  return rows.filter((row) => row.seen === newest);
}

function bySize(a: LibraryShare, b: LibraryShare): number {
  return b.n - a.n || (a.library < b.library ? -1 : 1);
}

/** Days before and after the words that tell them apart. */
function groupsOf(days: readonly string[]): { first: string[]; others: string[]; heading: string } {
  const at = days.findIndex(isHeading);
  return {
    first: days.slice(0, at < 0 ? days.length : at),
    others: at < 0 ? [] : days.slice(at + 1),
    heading: days[at] ?? '',
  };
}
