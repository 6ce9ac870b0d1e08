import * as Plot from '@observablehq/plot';
import { captureOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { longestLabel } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';

interface Quality {
  capture: string;
  judge: string;
  method: string;
  precision: number;
  precision_low: number;
  precision_high: number;
  recall: number;
  recall_low: number;
  recall_high: number;
  f1: number;
}

const judges: readonly (readonly [string, (cards: string) => string])[] = [
  ['declaring', (cards) => `Against what ${cards} authors' cards declare`],
  ['fuzzy-sample', (cards) => `Against the declarations of ${cards} of these cards`],
  ['read-by-hand', (cards) => `Against labels by hand of ${cards} cards`],
];
const methods: readonly (readonly [string, string])[] = [
  ['matcher cards', 'matcher, new cards'],
  ['matcher authors', 'matcher, new authors'],
  ['matcher-text cards', 'matcher, names only'],
  ['tokens none', 'whole words'],
  ['fuzzy none', 'fuzzy, best five'],
];
const [ours, plain] = ['matcher, new cards', 'whole words'];
const measures = [
  ['precision', palette.categories[0] ?? palette.ink, -4],
  ['recall', palette.categories[1] ?? palette.ink, 4],
] as const;
const ends = ['precision', 'precision_low', 'precision_high', 'recall', 'recall_low', 'recall_high', 'f1'] as const;

/** Precision and recall of the matcher and of simpler ways, with their intervals. */
export const chart: Chart<Quality> = {
  id: 'match-quality',
  title: 'How good the matcher is, and simpler ways on the same cards',
  findings: [
    {
      holds: (rows) => precisionOf(rows, ours) >= 2 * precisionOf(rows, plain) && precisionOf(rows, plain) > 0,
      say: (rows) =>
        `Of datasets our program finds on new cards authors declare ${formatShare(precisionOf(rows, ours), 0)}; of plain ` +
        `search ${formatShare(precisionOf(rows, plain), 0)}`,
    },
  ],
  subtitle: 'Share of the datasets found that are right, and share of the right ones that are found, on model cards',
  caption:
    'Precision: of the datasets found, how many are right. Recall: of the right ones, how many are ' +
    'found. Lines are bootstrap intervals over authors, 95%. New cards and new authors are those that ' +
    'the matcher had not learned from; names only leaves out what it infers without a mention.',
  kind: 'models',
  part: () => 'models with a card',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'judge', label: 'Judged', format: 'text' },
    { name: 'method', label: 'Method', format: 'text' },
    ...(['precision', 'recall'] as const).flatMap((name) => [
      { name, label: name === 'recall' ? 'Recall' : 'Precision', format: 'share' as const },
      { name: `${name}_low` as const, label: 'Low', format: 'share' as const },
      { name: `${name}_high` as const, label: 'High', format: 'share' as const },
    ]),
    { name: 'f1', label: 'F1', format: 'number', digits: 2 },
  ],
  rows(data) {
    const capture = captureOf(data.metricTable, 'labelled');
    const all = data
      .metricTable('match-quality')
      .filter((row) => row.capture === capture && ends.every((column) => row[column] !== null));
    return judges.flatMap(([population, name]) =>
      methods.flatMap(([key, method]) =>
        all
          .filter((row) => row.population === population && `${row.method} ${row.held_out}` === key)
          .map((row): Quality => ({
            capture: row.capture,
            judge: name(formatNumber(row.cards)),
            method,
            precision: row.precision!,
            precision_low: row.precision_low!,
            precision_high: row.precision_high!,
            recall: row.recall!,
            recall_low: row.recall_low!,
            recall_high: row.recall_high!,
            f1: row.f1!,
          })),
      ),
    );
  },
  legend: () => measures.map(([label, colour]) => ({ label, colour })),
  draw(rows, width) {
    const keyOf = (row: Quality): string => `${row.judge} ${row.method}`;
    const heads = [...new Set(rows.map((row) => row.judge))];
    const names = rows.map((row) => row.method);
    const marginLeft = longestLabel(names, width) + 14;
    return {
      height: 26 * (rows.length + heads.length) + 40,
      marginLeft,
      marginRight: 18,
      marginTop: 26,
      marginBottom: 10,
      x: {
        domain: [0, 1],
        axis: 'top',
        label: null,
        grid: true,
        ticks: 5,
        tickFormat: (share: number) => formatShare(share, 0),
      },
      y: {
        type: 'point',
        domain: heads.flatMap((head) => [head, ...rows.filter((row) => row.judge === head).map(keyOf)]),
        axis: null,
      },
      marks: [
        Plot.text(heads, {
          y: (head: string) => head,
          text: (head: string) => head,
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: 14 - marginLeft,
          dy: 4,
          fontWeight: 600,
          fill: palette.ink,
          stroke: palette.paper,
          strokeWidth: 5,
        }),
        Plot.text(rows, { y: keyOf, text: 'method', frameAnchor: 'left', textAnchor: 'end', dx: -10 }),
        ...measures.flatMap(([name, colour, dy]) => [
          Plot.ruleY(rows, { y: keyOf, x1: `${name}_low`, x2: `${name}_high`, stroke: colour, strokeWidth: 1.5, dy }),
          Plot.dot(rows, { y: keyOf, x: name, fill: colour, r: 4, dy }),
        ]),
      ],
    };
  },
  describe(rows) {
    const inWords = ({ judge, method, precision, recall }: Quality) =>
      `${judge.toLowerCase()}, ${method}: ${formatShare(precision)} and ${formatShare(recall)}`;
    return `Precision and recall with intervals; ${rows.map(inWords).join('; ')}.`;
  },
};

/** How often a method is right by the first judge, the authors; 0 where it was not run. */
function precisionOf(rows: readonly Quality[], method: string): number {
  return rows.find((row) => row.judge === rows[0]?.judge && row.method === method)?.precision ?? 0;
}
