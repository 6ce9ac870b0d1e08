import * as Plot from '@observablehq/plot';
import { captureOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';

interface Part {
  capture: string;
  reader: string;
  part: string;
  pairs: number;
  from: number;
  share: number;
}

const person = 'A person';
const parts = [
  ['confirmed', 'declared, and the text says so'],
  ['silent', 'declared, the text does not say so'],
  ['added', 'only the text says so'],
] as const;
const colours = [0, 1, 2].map((at) => palette.categories[at] ?? palette.ink);

/** Which datasets the authors declare and which the texts of their cards tell. */
export const chart: Chart<Part> = {
  id: 'declared-against-found',
  title: 'Declared datasets against those that the text tells',
  findings: [
    {
      holds: (rows) => byHand(rows, 'added') > byHand(rows, 'confirmed') + byHand(rows, 'silent'),
      say: (rows) =>
        `Cards read by a person name ${byHand(rows, 'added')} datasets that no tag declares; tags declare ` +
        `${byHand(rows, 'confirmed') + byHand(rows, 'silent')}`,
    },
  ],
  subtitle: 'Pairs of a model and a dataset it was trained or judged on, by what says so: tag, text or both',
  caption:
    'Pairs of model and dataset: those of all cards as the matcher reads them, each by a matcher that ' +
    'had not learned from the card and for datasets that the Hub lists; and those of cards drawn at ' +
    'random as a person reads them, all names. Of what the matcher adds, some is wrong.',
  kind: 'models',
  part: () => 'models with a card',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'reader', label: 'Read by', format: 'text' },
    { name: 'part', label: 'Pairs', format: 'text' },
    { name: 'pairs', label: 'Number', format: 'integer' },
    { name: 'share', label: 'Share of all', format: 'share' },
  ],
  rows: (data) =>
    data
      .metricTable('declared-found')
      .filter((row) => row.capture === captureOf(data.metricTable, 'labelled'))
      .toReversed()
      .flatMap((row) => {
        const of = parts.reduce((sum, [column]) => sum + row[column], 0);
        const reader = `${row.reader === 'hand' ? person : 'The matcher'}, ${formatNumber(row.cards)} cards`;
        let before = 0;
        return parts.map(([column, part]) => {
          const pairs = row[column];
          before += pairs;
          return { capture: row.capture, reader, part, pairs, from: (before - pairs) / of, share: pairs / of };
        });
      }),
  legend: () => parts.map(([, label], at) => ({ label, colour: colours[at]! })),
  draw(rows, width) {
    const readers = [...new Set(rows.map((row) => row.reader))];
    return {
      height: 84 * readers.length + 20,
      marginLeft: 4,
      marginRight: 4,
      marginTop: 10,
      marginBottom: 10,
      x: { axis: null, domain: [0, 1] },
      y: { type: 'band', domain: readers, axis: null, paddingInner: 0.65, paddingOuter: 0.35 },
      color: { type: 'identity' },
      marks: [
        Plot.barX(rows, {
          y: 'reader',
          x1: 'from',
          x2: (row: Part) => row.from + row.share,
          fill: (row: Part) => colours[parts.findIndex(([, part]) => part === row.part)]!,
          stroke: palette.paper,
          strokeWidth: 2,
        }),
        Plot.text(readers, {
          y: (reader: string) => reader,
          x: () => 0,
          text: (reader: string) => reader,
          textAnchor: 'start',
          dy: -28,
          fontWeight: 600,
        }),
        Plot.text(rows, {
          y: 'reader',
          x: 'from',
          text: (row: Part) =>
            width < 500 ? formatNumber(row.pairs) : `${formatNumber(row.pairs)} (${formatShare(row.share, 0)})`,
          textAnchor: 'start',
          dy: 28,
        }),
      ],
    };
  },
  describe(rows) {
    const bars = [...Map.groupBy(rows, (row) => row.reader)].map(
      ([reader, own]) => `${reader}: ${own.map((row) => `${row.part} ${formatNumber(row.pairs, 0)}`).join(', ')}`,
    );
    return `Two bars in parts. ${bars.join('; ')}.`;
  },
};

/** Pairs of one part on the cards that a person read. */
function byHand(rows: readonly Part[], name: (typeof parts)[number][0]): number {
  const label = parts.find(([column]) => column === name)?.[1];
  return rows.find((row) => row.reader.startsWith(person) && row.part === label)?.pairs ?? 0;
}
