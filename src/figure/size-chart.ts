import type { Capture } from '../../data/schema/manifest.ts';
import type { ReportData } from '../data/report-data.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';
import { formatValue } from '../format/format-value.ts';
import type { Chart } from './chart.ts';
import { inComparableOrder } from './comparable.ts';
import { drawSizes } from './draw-sizes.ts';
import { populationName } from './population-name.ts';
import { sizeBins } from './size-bins.ts';
import type { SizeRequest } from './size-request.ts';
import type { SizeRow } from './size-row.ts';

const bases: Readonly<Record<string, string>> = { archive: 'large files as pointers', tree: 'true sizes' };

/** A histogram of one measure of Spaces on a log axis, small multiples by capture, zeros apart. */
export function sizeChart(request: SizeRequest): Chart<SizeRow> {
  const { id, title, caption, subtitle, findings, measure, instead, format, without } = request;
  const write = (value: number): string => formatValue(value, format);
  return {
    id,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(findings === undefined ? {} : { findings }),
    kind: 'spaces',
    caption: (rows) => [caption, ...unknownSentence(rows, without)].join(' '),
    captures: (rows) => [...new Set(rows.map((row) => row.capture))],
    columns: [
      { name: 'seen', label: 'Listing', format: 'date' },
      { name: 'covers', label: 'Covers', format: 'text' },
      ...(measure === 'bytes' || instead ? [{ name: 'basis', label: 'Counted', format: 'text' } as const] : []),
      { name: 'from', label: 'From', format },
      { name: 'to', label: 'Below', format },
      { name: 'n', label: 'Apps', format: 'integer' },
      { name: 'share', label: 'Share of those known', format: 'share' },
    ],
    rows: (data) => inComparableOrder(data.captures().flatMap((capture) => rowsOf(data, capture, request))),
    draw: (rows, width) => drawSizes(rows, request, width),
    describe(rows) {
      const parts = [...Map.groupBy(rows, (row) => row.seen)].map(([seen, own]) => {
        const most = own.filter((row) => row.share !== null).toSorted((a, b) => b.n - a.n)[0]!;
        const where = most.to === 0 ? 'at 0' : `from ${write(most.from!)} to below ${write(most.to!)}`;
        return (
          `${seen}: median ${formatValue(most.median, format === 'bytes' ? 'bytes' : 'number')} over ` +
          `${formatNumber(most.of)} apps, highest bar ${where} (${formatShare(most.share!)})`
        );
      });
      return `${parts.join('; ')}.`;
    },
  };
}

/** None for a capture that knows no such size, or too few to state a median. */
function rowsOf(
  data: ReportData,
  { capture, seen, population }: Capture,
  { measure: first, instead, ratio }: SizeRequest,
): SizeRow[] {
  const own = data
    .metricTable('space-sizes')
    .filter((row) => row.capture === capture && row.group === 'all' && row.enough === true);
  const sizes = own.find((row) => row.measure === first) ?? own.find((row) => row.measure === instead?.measure);
  if (!sizes) return [];
  const { measure } = sizes;
  const all = data.captureTable(capture, 'spaces').map((row) => row[measure]);
  const known = all.filter((value) => value !== null);
  const [zeros, unknown] = [known.filter((value) => value === 0).length, all.length - known.length];
  const row = (from: number | null, to: number | null, n: number): SizeRow => ({
    capture,
    seen,
    covers: populationName(population.spaces.kind),
    basis: measure === instead?.measure ? instead.basis : basisOf(sizes.basis),
    from,
    to,
    n,
    share: from === null ? null : n / known.length,
    median: sizes.median!,
    of: known.length,
  });
  return [
    ...(zeros > 0 ? [row(0, 0, zeros)] : []),
    ...sizeBins(
      known.filter((value) => value > 0),
      ratio,
    ).map((bin) => row(bin.from, bin.to, bin.n)),
    ...(unknown > 0 ? [row(null, null, unknown)] : []),
  ];
}

function basisOf(basis: string | null): string | null {
  return basis === null ? null : (bases[basis] ?? basis);
}

function unknownSentence(rows: readonly SizeRow[], without: string): string[] {
  const unknown = rows.filter((row) => row.from === null);
  return unknown.map((row) => `Not drawn: ${formatNumber(row.n)} apps of ${row.seen}, which ${without}.`);
}
