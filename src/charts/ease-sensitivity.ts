import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import { easeParts } from '../../method/ease-parts.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { easeVariants } from '../../data/schema/metrics/ease-sensitivity.ts';
import type { Chart } from '../figure/chart.ts';
import { longestLabel } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { formatNumber } from '../format/format-number.ts';

interface Variant {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  variant: string;
  author: string | null;
  difference: number;
  low: number | null;
  high: number | null;
  answer: string | null;
  parts: number;
  tasks: number;
  spearman: number | null;
  largest_move: number | null;
  moved: string | null;
}

const colour = palette.categories[0] ?? palette.ink;

/** What an answer of the table says of the two tasks. */
const ANSWERS: Readonly<Record<string, string>> = {
  easier: 'classification easier',
  harder: 'classification harder',
  equivalent: 'both alike',
  'cannot be told': 'that it cannot be told',
};

/** The comparison of the two tasks under other ways to count, and how the ranks of all tasks move with them. */
export const chart: Chart<Variant> = {
  id: 'ease-sensitivity',
  title: 'The answer under other ways to count',
  findings: [
    {
      holds: (rows) => isTold(rows) && agreeing(rows).same > agreeing(rows).of / 2,
      say: (rows) => `${words(rows)}, ${monthWords(rows[0]!.seen)}`,
    },
    {
      holds: (rows) => isTold(rows) && agreeing(rows).same <= agreeing(rows).of / 2,
      say: (rows) => `Only ${words(rows)}, ${monthWords(rows[0]!.seen)}`,
    },
  ],
  subtitle: 'Mean share of conditions met, text classification minus text generation, with 95% intervals',
  caption:
    'Dots are the index of text classification minus that of text generation, lines their intervals by author; left ' +
    'of 0 text generation is easier, and between the dashed rules a difference is too small to matter. Dots without a ' +
    'line are longer lists, whose authors are not kept, and lists without that one author whose absence gives the ' +
    'lowest difference, the highest, or other ranks. The number at the right is the ' +
    'rank correlation of all ranked tasks with the first row, on which 1 is the same order.',
  kind: 'models',
  part: () => 'top lists of the whole Hub, and all listed models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'variant', label: 'Way to count', format: 'text' },
    { name: 'author', label: 'Author left out', format: 'text' },
    { name: 'parts', label: 'Parts', format: 'integer' },
    { name: 'difference', label: 'Difference', format: 'number', digits: 3 },
    { name: 'low', label: 'Low', format: 'number', digits: 3 },
    { name: 'high', label: 'High', format: 'number', digits: 3 },
    { name: 'answer', label: 'Classification is', format: 'text' },
    { name: 'tasks', label: 'Tasks', format: 'integer' },
    { name: 'spearman', label: 'Rank correlation', format: 'number', digits: 2 },
    { name: 'largest_move', label: 'Largest move, places', format: 'integer' },
    { name: 'moved', label: 'Of', format: 'text' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'ease');
    if (!frame) return [];
    const { capture, seen } = frame;
    return data
      .metricTable('ease-sensitivity')
      .filter((row) => row.capture === capture && row.difference !== null)
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map(({ variant, left_out: leftOut, difference, ...row }) => ({
        capture,
        seen,
        variant: labelOf(variant, leftOut),
        author: variant.startsWith('without an author') ? leftOut : null,
        difference: difference!,
        low: row.low,
        high: row.high,
        answer: row.answer,
        parts: row.parts,
        tasks: row.tasks,
        spearman: row.spearman,
        largest_move: row.largest_move,
        moved: row.moved,
      }));
  },
  draw(rows, width) {
    const names = rows.map(({ variant }) => variant);
    const ends = rows.flatMap(({ difference, low, high }) => [difference, low ?? 0, high ?? 0, -0.12, 0.12]);
    return {
      height: 20 * rows.length + 78,
      marginLeft: longestLabel(names, width) + 12,
      marginRight: 46,
      marginTop: 44,
      marginBottom: 20,
      x: { domain: [Math.min(...ends), Math.max(...ends)], axis: 'top', label: null, ticks: width < 500 ? 3 : 6 },
      y: { domain: names, label: null, tickSize: 0 },
      marks: [
        Plot.ruleX([0], { stroke: palette.ink }),
        Plot.ruleX([-0.1, 0.1], { stroke: palette.muted, strokeDasharray: '3 3' }),
        Plot.ruleY(
          rows.filter(({ low }) => low !== null),
          { y: 'variant', x1: 'low', x2: 'high', stroke: palette.muted, strokeWidth: 1.5 },
        ),
        Plot.dot(rows, { y: 'variant', x: 'difference', fill: colour, r: 4 }),
        Plot.text(
          rows.filter(({ spearman }) => spearman !== null),
          {
            y: 'variant',
            text: (row: Variant) => formatNumber(row.spearman ?? 0, 2),
            frameAnchor: 'right',
            textAnchor: 'start',
            dx: 10,
          },
        ),
        Plot.text(['rank correlation'], {
          frameAnchor: 'top-right',
          textAnchor: 'end',
          dx: 44,
          dy: -34,
          text: (words: string) => words,
          fill: palette.muted,
        }),
      ],
    };
  },
  describe(rows) {
    const { same, of } = agreeing(rows);
    const answer = rows[0]?.answer;
    const others = of === 1 ? 'one other' : `${of} others`;
    const said =
      of === 0 || answer == null
        ? ''
        : `; ${same} of the ${others} with an interval say the same, ${ANSWERS[answer] ?? answer}`;
    const differences = rows.map(({ difference }) => difference);
    return (
      `The difference of the two tasks in ${rows.length} ways to count is from ` +
      `${formatNumber(Math.min(...differences), 2)} to ${formatNumber(Math.max(...differences), 2)}${said}.`
    );
  },
};

/** The answer of a row by its interval, as ease-pairs defines it; undefined without one. */
function answerOf({ low, high }: Variant): string | undefined {
  if (low === null || high === null) return undefined;
  if (low >= -0.1 && high <= 0.1) return 'equivalent';
  return low > 0 ? 'easier' : high < 0 ? 'harder' : 'cannot be told';
}

/** Whether the first way to count tells one of the two tasks to be easier, and there are others. */
function isTold([base, ...others]: readonly Variant[]): boolean {
  return base !== undefined && others.length > 0 && ['easier', 'harder'].includes(answerOf(base) ?? '');
}

/** How many of the other ways to count that have an interval give the answer of the first. */
function agreeing([base, ...others]: readonly Variant[]): { same: number; of: number } {
  const told = others.filter((row) => answerOf(row) !== undefined);
  return { same: told.filter((row) => answerOf(row) === (base && answerOf(base))).length, of: told.length };
}

function words(rows: readonly Variant[]): string {
  const { same, of } = agreeing(rows);
  return `${same} of ${of} other ways to count give the same answer`;
}

/** Order of the ways to count, and of the parts among them. */
function placeOf({ variant, left_out: leftOut }: Pick<RowIn<'metrics', 'ease-sensitivity'>, 'variant' | 'left_out'>) {
  return 100 * easeVariants.indexOf(variant) + easeParts.findIndex(({ name }) => name === leftOut);
}

/** A way to count in the words of a row. */
function labelOf(variant: string, leftOut: string | null): string {
  if (variant === 'without a part')
    return `without \u2018${easeParts.find(({ name }) => name === leftOut)?.label.toLowerCase()}\u2019`;
  const [, end] = variant.split('without an author, ');
  if (end !== undefined) return end === 'ranks' ? 'without one author: ranks' : `without one author: ${end}`;
  return variant === 'base' ? 'as defined' : variant;
}
