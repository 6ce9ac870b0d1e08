import * as Plot from '@observablehq/plot';
import { formatCompact } from '../format/format-compact.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';
import { formatValue } from '../format/format-value.ts';
import { comparableDays, isHeading, toneOf } from './comparable.ts';
import { decades } from './decades.ts';
import { palette } from './palette.ts';
import type { SizeRequest } from './size-request.ts';
import type { SizeRow } from './size-row.ts';

type Bar = SizeRow & { from: number; to: number; share: number };

/** The panels of a size chart: bars, the median, and above each panel its capture with the number of Spaces. */
export function drawSizes(
  rows: readonly SizeRow[],
  { label, unit, format, ratio }: SizeRequest,
  width: number,
): Plot.PlotOptions {
  const known = rows.filter((row): row is Bar => row.from !== null);
  const first = Math.min(...known.filter((row) => row.to > 0).map((row) => row.from));
  // A log axis has no 0: its bar stands two bins to the left of the first, with a label of its own.
  const [zeroFrom, zeroTo] = [first / ratio ** 2, first / ratio];
  const isZero = (row: Bar): boolean => row.to === 0;
  const panels = [...Map.groupBy(rows, (row) => row.seen).values()].map((own) => own[0]!);
  const last = Math.max(...known.map((row) => row.to));
  const ticks = decades(last).filter((tick) => tick >= first);
  const hasZeros = known.some(isZero);
  const write = (value: number): string => (format === 'bytes' ? formatValue(value, 'bytes') : formatCompact(value));
  const shown = format === 'bytes' && width < 500 ? ticks.filter((_, at) => at % 2 === 0) : ticks;
  return {
    height: 172 * panels.length + 62,
    marginTop: panels.length > 1 ? 44 : 28,
    marginLeft: 44,
    marginRight: 16,
    marginBottom: 42,
    fy: { domain: panels.map((row) => row.seen), axis: null, padding: 0.22 },
    x: {
      type: 'log',
      domain: [hasZeros ? zeroFrom : first, last],
      label,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: shown,
      tickFormat: write,
    },
    y: shareAxis(Math.max(...known.map((row) => row.share))),
    marks: [
      Plot.rect(known, {
        fy: 'seen',
        x1: (row: Bar) => (isZero(row) ? zeroFrom : row.from),
        x2: (row: Bar) => (isZero(row) ? zeroTo : row.to),
        y1: 0,
        y2: 'share',
        fill: toneOf(rows, palette.categories[0] ?? palette.ink),
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      ...(hasZeros ? [zeroLabel(panels, Math.sqrt(zeroFrom * zeroTo))] : []),
      ...medianMarks(panels, format, unit),
      headings(panels),
    ],
  };
}

/** A quarter more than the highest bar: the median is written above all of them. */
function shareAxis(highest: number): Plot.ScaleOptions {
  return {
    label: null,
    grid: true,
    ticks: 4,
    domain: [0, 1.25 * highest],
    tickFormat: (share: number) => formatShare(share, 0),
  };
}

/** The ticks of a log axis other than powers of ten get no text of Plot. */
function zeroLabel(panels: readonly SizeRow[], at: number): Plot.Markish {
  return Plot.text(panels.slice(-1), {
    fy: 'seen',
    x: () => at,
    y: 0,
    text: () => '0',
    lineAnchor: 'top',
    dy: 9,
  });
}

function medianMarks(panels: readonly SizeRow[], format: SizeRequest['format'], unit: string): Plot.Markish[] {
  const drawn = panels.filter((row) => row.median > 0);
  return [
    Plot.ruleX(drawn, { fy: 'seen', x: 'median', stroke: palette.ink, strokeDasharray: '3,3' }),
    Plot.text(drawn, {
      fy: 'seen',
      x: 'median',
      frameAnchor: 'top',
      textAnchor: 'start',
      dx: 6,
      dy: 1,
      text: (row: SizeRow) => `median ${medianOf(row, format, unit)}`,
      stroke: palette.paper,
      fill: palette.ink,
      strokeWidth: 4,
    }),
  ];
}

/** Above each panel its capture, with the number of Spaces. */
function headings(panels: readonly SizeRow[]): Plot.Markish {
  return Plot.text(panels, {
    fy: 'seen',
    frameAnchor: 'top-left',
    lineAnchor: 'bottom',
    dy: -8,
    lineHeight: 1.3,
    fontWeight: 600,
    text: (row: SizeRow) => `${headingAbove(panels, row)}${headingOf(row)}`,
  });
}

function medianOf({ median }: SizeRow, format: SizeRequest['format'], unit: string): string {
  return format === 'bytes' ? formatValue(median, 'bytes') : `${formatNumber(median)} ${unit}`;
}

function headingOf({ seen, of, basis }: SizeRow): string {
  return `${seen} · ${formatNumber(of)} apps${basis === null ? '' : `, ${basis}`}`;
}

/** Words above the first panel of those that cannot be compared; '' above others. */
function headingAbove(panels: readonly SizeRow[], { seen }: SizeRow): string {
  const days = comparableDays(panels);
  const heading = days[days.indexOf(seen) - 1];
  return heading !== undefined && isHeading(heading) ? `${heading}\n` : '';
}
