import * as Plot from '@observablehq/plot';
import type { Capture } from '../../data/schema/manifest.ts';
import type { ReportData } from '../data/report-data.ts';
import { formatShare } from '../format/format-share.ts';
import type { Chart, FigureFinding } from './chart.ts';
import { comparableDays, dayTick, inComparableOrder, othersHeading, toneOf } from './comparable.ts';
import { longestLabel } from './label-width.ts';
import { palette } from './palette.ts';
import { populationName } from './population-name.ts';
import { formatNumber } from '../format/format-number.ts';

/** One value of a facet of the Spaces of a capture. */
export interface FacetShare {
  capture: string;
  seen: string;
  covers: string;
  value: string;
  n: number;
  /** Spaces of which it is known; of those of which it is not, all that are listed. */
  of: number;
  /** Of the Spaces of which it is known; null of those of which it is not. */
  share: number | null;
}

interface FacetRequest {
  id: string;
  title: string;
  caption: string;
  /** What is drawn, of which Spaces, in one line. */
  subtitle?: string;
  findings?: readonly FigureFinding<FacetShare>[];
  /** Facet of the table composition: sdk, stage, hardware. */
  facet: string;
  label: string;
}

const mostValues = 8;
const unknown = 'not known';
const rest = 'all others';

/** A chart of the shares of the values of one facet of Spaces, small multiples by capture. */
export function facetChart({ id, title, caption, subtitle, findings, facet, label }: FacetRequest): Chart<FacetShare> {
  return {
    id,
    title,
    caption,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(findings === undefined ? {} : { findings }),
    kind: 'spaces',
    captures: (rows) => [...new Set(rows.map((row) => row.capture))],
    columns: [
      { name: 'seen', label: 'Listing', format: 'date' },
      { name: 'covers', label: 'Covers', format: 'text' },
      { name: 'value', label, format: 'text' },
      { name: 'n', label: 'Apps', format: 'integer' },
      { name: 'of', label: 'Of apps', format: 'integer' },
      { name: 'share', label: 'Share', format: 'share' },
    ],
    rows: (data) => inComparableOrder(data.captures().flatMap((capture) => sharesOf(data, capture, facet))),
    draw: drawShares,
    describe(rows) {
      const parts = [...Map.groupBy(rows, (row) => row.seen)].map(
        ([seen, own]) =>
          `${seen}: ${own
            .slice(0, 3)

            .map(
              (row) =>
                `${inWords(row)}${row.share === null ? ` for ${formatNumber(row.n, 0)}` : ` ${formatShare(row.share)}`}`,
            )
            .join(', ')}`,
      );
      return `${parts.join('; ')}.`;
    },
  };
}

/** The most common values, the sum of all others and what is not known; none for a capture that knows none. */
function sharesOf(data: ReportData, { capture, seen, population }: Capture, facet: string): FacetShare[] {
  const rows = data
    .metricTable('composition')
    .filter((row) => row.capture === capture && row.kind === 'spaces' && row.facet === facet);
  if (rows.every((row) => row.value === null)) return [];
  const of = rows.reduce((sum, { value, n }) => sum + (value === null ? 0 : n), 0);
  const all = rows
    .map((row) => ({
      capture,
      seen,
      covers: populationName(population.spaces.kind),
      value: String(row.value ?? unknown),
      n: row.n,
      of: row.value === null ? row.of : of,
      share: row.value === null ? null : row.n / of,
    }))
    .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
  const known = all.filter((row) => row.value !== unknown);
  const others = known.slice(mostValues);
  const n = others.reduce((sum, row) => sum + row.n, 0);
  return [
    ...known.slice(0, mostValues),
    ...others.slice(0, 1).map((row) => ({ ...row, value: rest, n, share: n / of })),
    ...all.filter((row) => row.value === unknown),
  ];
}

/** A value that the Hub has as a code, RUNTIME_ERROR, as words: runtime error. */
function inWords({ value }: { value: string }): string {
  return /^[A-Z_]+$/.test(value) ? value.toLowerCase().replaceAll('_', ' ') : value;
}

const isKnown = ({ share }: FacetShare) => share !== null;

function drawShares(rows: readonly FacetShare[], width: number): Plot.PlotOptions {
  const days = comparableDays(rows);
  const keyed = rows.map((row) => ({ ...row, key: `${row.seen} ${row.value}` }));
  const narrow = width < 500;
  return {
    height: 24 * keyed.length + 34 * days.length,
    marginLeft: Math.max(narrow ? 110 : 160, longestLabel(keyed.map(inWords), width) + 12),
    marginRight: 16,
    marginTop: 8,
    marginBottom: 8,
    x: { axis: null, domain: [0, Math.max(...rows.map((row) => row.share ?? 0)) * (narrow ? 1.7 : 1.3)] },
    y: {
      type: 'band',
      domain: days.flatMap((day) => [`${day}`, ...keyed.filter((row) => row.seen === day).map((row) => row.key)]),
      axis: null,
      padding: 0.15,
    },
    marks: [
      othersHeading(days),
      Plot.text(days.map(dayTick), {
        y: (day: string) => day,
        text: (day: string) => day,
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8,
        fontWeight: 600,
      }),
      Plot.barX(keyed.filter(isKnown), {
        x: 'share',
        y: 'key',
        fill: toneOf(rows, palette.categories[0] ?? palette.ink),
      }),
      Plot.text(keyed, { y: 'key', text: inWords, frameAnchor: 'left', textAnchor: 'end', dx: -8 }),
      Plot.text(keyed, {
        x: (row: FacetShare) => row.share ?? 0,
        y: 'key',
        text: (row: FacetShare) =>
          row.share === null ? `${formatNumber(row.n, 0)}` : `${formatNumber(row.n, 0)} (${formatShare(row.share)})`,
        textAnchor: 'start',
        dx: 5,
      }),
    ],
  };
}
