import * as Plot from '@observablehq/plot';
import type { Chart } from '../figure/chart.ts';
import { comparableDays, dayTick, inComparableOrder, newestDay, othersHeading, paleOf } from '../figure/comparable.ts';
import { palette } from '../figure/palette.ts';
import { populationName } from '../figure/population-name.ts';
import { formatShare } from '../format/format-share.ts';
import { monthWords } from '../../frames/date-words.ts';

interface Readable {
  capture: string;
  seen: string;
  covers: string;
  reader: string;
  models: number;
  of: number;
  share: number;
}

const readers = [
  { value: 'graph', label: 'operations (ONNX)', colour: palette.categories[0] ?? palette.ink },
  { value: 'tensors', label: 'tensors by module (safetensors, GGUF)', colour: palette.categories[2] ?? palette.ink },
  { value: 'none', label: 'other formats only', colour: palette.muted },
  { value: 'unknown', label: 'no format known', colour: palette.rule },
];

/** What can be read of the structure of the models in scope, by capture. */
export const chart: Chart<Readable> = {
  id: 'structure-readable',
  title: 'Models whose structure can be read',
  findings: [
    {
      holds: (rows) => readableNow(rows) > 0.5,
      say: (rows) =>
        `${formatShare(readableNow(rows), 0)} of the models looked at in ${monthWords(newestOf(rows))} state ` +
        'their structure in a file',
    },
  ],
  subtitle:
    'Share of models in top lists by the most that their files tell without being run; each listing covers others',
  caption:
    'Share of the leading models by the most that the headers of their files state, as tags or lists of ' +
    'files name the formats. Reading them needs neither weights nor code. Each listing has another ' +
    'population.',
  kind: 'models',
  part: () => 'leading models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'covers', label: 'Covers', format: 'text' },
    { name: 'reader', label: 'What can be read', format: 'text' },
    { name: 'models', label: 'Models', format: 'integer' },
    { name: 'of', label: 'In scope', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const captures = new Map(data.captures().map((each) => [each.capture, each]));
    const rows = data.metricTable('structure-readable').filter((row) => row.facet === 'reader');
    // A capture that knows the format of no model says nothing.
    const silent = new Set(
      rows.filter((row) => row.value === 'unknown' && row.models === row.of).map((row) => row.capture),
    );
    const known = rows
      .filter((row) => !silent.has(row.capture))
      .map((row) => ({
        capture: row.capture,
        seen: captures.get(row.capture)?.seen ?? '',
        covers: populationName(captures.get(row.capture)?.population.models.kind ?? 'unknown'),
        reader: labelOf(row.value!),
        models: row.models,
        of: row.of,
        share: row.share_of_scope!,
      }))
      .sort((a, b) => placeOf(a.reader) - placeOf(b.reader));
    return inComparableOrder(known);
  },
  legend: () => readers.map(({ label, colour }) => ({ label, colour })),
  draw(rows, width) {
    const days = comparableDays(rows);
    const labels = readers.map(({ label }) => label);
    return {
      height: 36 * days.length + 36,
      marginLeft: width < 500 ? 80 : 86,
      marginRight: 16,
      marginTop: 8,
      marginBottom: 28,
      x: { domain: [0, 1], label: null, ticks: 5, tickFormat: (share: number) => formatShare(share, 0) },
      y: { type: 'band', domain: days, label: null, tickSize: 0, tickFormat: dayTick, padding: 0.25 },
      color: { domain: labels, range: readers.map(({ colour }) => colour) },
      marks: [
        Plot.barX(
          rows,
          Plot.stackX(
            { order: labels },
            { x: 'share', y: 'seen', fill: 'reader', fillOpacity: paleOf(rows), stroke: palette.paper },
          ),
        ),
        othersHeading(days),
      ],
    };
  },
  describe(rows) {
    const day = newestDay(rows);
    const parts = rows.filter((row) => row.seen === day).map((row) => `${formatShare(row.share)} ${row.reader}`);
    return `Stacked bars by listing; on ${day}: ${parts.join(', ')}.`;
  },
};

function labelOf(value: string): string {
  return readers.find((reader) => reader.value === value)?.label ?? value;
}

function placeOf(label: string): number {
  return readers.findIndex((reader) => reader.label === label);
}

/** The newest listing of all, whatever it covers: the last in the figure need not be it. */
function newestOf(rows: readonly Readable[]): string {
  return (
    rows
      .map(({ seen }) => seen)
      .sort()
      .at(-1) ?? ''
  );
}

/** Share of the newest listing whose operations or tensors can be read. */
function readableNow(rows: readonly Readable[]): number {
  const readable = new Set(readers.slice(0, 2).map(({ label }) => label));
  const own = rows.filter(({ seen, reader }) => seen === newestOf(rows) && readable.has(reader));
  return own.reduce((sum, { share }) => sum + share, 0);
}
