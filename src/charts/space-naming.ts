import * as Plot from '@observablehq/plot';
import { captureOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { formatCompact } from '../format/format-compact.ts';
import { formatShare } from '../format/format-share.ts';
import { monthWords } from '../../frames/date-words.ts';
import { formatNumber } from '../format/format-number.ts';
import { newestRows } from '../figure/newest-rows.ts';

interface Naming {
  capture: string;
  seen: string;
  basis: string;
  n: number;
  of: number;
  share: number;
}

const study = 'as the starting study published';
const ours = 'counted here';

/** Share of Spaces whose record names at least one model. */
export const chart: Chart<Naming> = {
  id: 'space-naming',
  title: 'Spaces that name a model at all',
  findings: [
    {
      holds: (rows) => (newestRows(rows)[0]?.share ?? 1) < 0.5 && newestRows(rows)[0]!.share >= 0,
      say(rows) {
        const { share, of, seen } = newestRows(rows)[0]!;
        return `${formatShare(share, 0)} of ${formatNumber(of)} apps name a model, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Share of apps whose record names at least one model, by listing',
  caption:
    'Share of the Spaces with a full record that name at least one model. The bar of the starting study is ' +
    'what it published for the whole listing, as long as its list of Spaces is not at hand to count it again.',
  kind: 'spaces',
  part: (capture, rows) =>
    rows.some((row) => row.capture === capture && row.basis === study) ? 'published figure, whole Hub' : undefined,
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'basis', label: 'Basis', format: 'text' },
    { name: 'n', label: 'Spaces that name one', format: 'integer' },
    { name: 'of', label: 'Of apps', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const days = new Map(data.captures().map(({ capture, seen }) => [capture, seen]));
    const theirs = captureOf(data.metricTable, 'study');
    const published = (figure: string) =>
      data.metricTable('published').find((row) => row.figure === figure)?.value ?? 0;
    const [n, of] = [published('study-spaces-naming'), published('study-spaces-listed')];
    const counted = data
      .metricTable('space-usage')
      .filter((row) => row.side === 'space')
      .map((row) => ({
        capture: row.capture,
        seen: days.get(row.capture) ?? '',
        basis: ours,
        n: row.spaces_naming,
        of: row.answering,
        share: row.naming_share!,
      }));
    return [
      ...(theirs === '' || counted.some((row) => row.capture === theirs)
        ? []
        : [{ capture: theirs, seen: days.get(theirs) ?? '', basis: study, n, of, share: n / of }]),
      ...counted,
    ];
  },
  draw: (rows, width) => ({
    height: 44 * rows.length + 30,
    marginLeft: 92,
    marginRight: 16,
    marginTop: 8,
    marginBottom: 22,
    x: {
      domain: [0, Math.max(0.4, ...rows.map((row) => row.share)) * (width < 500 ? 1.9 : 1.3)],
      label: null,
      ticks: width < 500 ? 3 : 5,
      tickFormat: (share: number) => formatShare(share, 0),
    },
    y: { type: 'band', label: null, tickSize: 0 },
    marks: [
      Plot.barX(rows, {
        x: 'share',
        y: 'seen',
        fill: (row: Naming) => (row.basis === study ? palette.muted : (palette.categories[0] ?? palette.ink)),
        insetTop: 4,
        insetBottom: 4,
      }),
      Plot.text(rows, {
        x: 'share',
        y: 'seen',
        text: (row: Naming) => `${formatShare(row.share)} of ${formatCompact(row.of)}`,
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  }),
  legend: () => [
    { label: study, colour: palette.muted },
    { label: ours, colour: palette.categories[0] ?? palette.ink },
  ],
  describe(rows) {
    const inWords = ({ seen, basis, share, of }: Naming) =>
      `${seen}, ${basis}: ${formatShare(share)} of ${formatCompact(of)} Spaces`;
    return `Bars by listing; ${rows.map(inWords).join('; ')}.`;
  },
};
