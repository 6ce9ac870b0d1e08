import * as Plot from '@observablehq/plot';
import type { Chart } from '../figure/chart.ts';
import { comparableDays, inComparableOrder, isHeading, othersHeading, toneOf } from '../figure/comparable.ts';
import { nameBars } from '../figure/name-bars.ts';
import { palette } from '../figure/palette.ts';
import { populationName } from '../figure/population-name.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatShare } from '../format/format-share.ts';
import { monthWords } from '../../frames/date-words.ts';

interface Statements {
  capture: string;
  seen: string;
  covers: string;
  how: string;
  models: number;
  of: number;
  share: number;
}

const declares = 'declared by the author';
const anyWay = 'declared, evaluated or told by the text of the card';
const colours: Readonly<Record<string, string>> = {
  [declares]: palette.categories[0] ?? palette.ink,
  [anyWay]: palette.categories[1] ?? palette.ink,
};
const nameOf = ({ seen, covers, how }: Statements): string =>
  how === declares ? `${seen}, ${covers}` : `${seen}, with texts`;

/** The share of models that say what they were trained or evaluated on, by capture. */
export const chart: Chart<Statements> = {
  id: 'dataset-statements',
  title: 'Models that say what they were trained or evaluated on',
  findings: [
    {
      holds: (rows) => declaredChange(rows) < 0,
      say: (rows) => {
        const [first, last] = wholeEnds(rows);
        return `Models that declare their data: ${inMonth(first)}, down to ${inMonth(last)}`;
      },
    },
    {
      holds: (rows) => declaredChange(rows) > 0,
      say: (rows) => {
        const [first, last] = wholeEnds(rows);
        return `Models that declare their data: ${inMonth(first)}, up to ${inMonth(last)}`;
      },
    },
  ],
  subtitle: 'Share of listed models that name at least one dataset; each bar says what its listing covers',
  caption:
    'Share of all listed models with at least one dataset. Only whole listings can be set against each ' +
    'other. A second bar stands where the texts of the cards of all models were read.',
  kind: 'models',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'covers', label: 'Covers', format: 'text' },
    { name: 'how', label: 'Known', format: 'text' },
    { name: 'models', label: 'Models', format: 'integer' },
    { name: 'of', label: 'Of models', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const all = data.metricTable('dataset-statements').filter((row) => row.task === null);
    const known = data.captures().flatMap(({ capture, seen, population }) =>
      (
        [
          ['listed', 'declared', declares],
          ['all', 'any', anyWay],
        ] as const
      ).flatMap(([models, column, how]) =>
        all
          .filter((row) => row.capture === capture && row.models === models && row[column] !== null)
          .map((row) => ({
            capture,
            seen,
            covers: populationName(population.models.kind),
            how,
            models: row[column]!,
            of: row.of,
            share: row[`${column}_share`]!,
          })),
      ),
    );
    return inComparableOrder(known);
  },
  legend: (rows) =>
    [declares, anyWay]
      .filter((how) => rows.some((row) => row.how === how))
      .map((label) => ({ label, colour: colours[label]! })),
  draw: (rows, width) => ({
    ...nameBars(linesOf(rows), Math.max(...rows.map((row) => row.share)) * (width < 500 ? 1.25 : 1.1), width),
    marks: [
      Plot.barX(rows, { y: nameOf, x: 'share', fill: (row: Statements) => toneOf(rows, colours[row.how]!)(row) }),
      othersHeading(linesOf(rows)),
      Plot.text(rows, {
        y: nameOf,
        x: 'share',
        text: (row: Statements) =>
          width < 500 ? formatShare(row.share) : `${formatShare(row.share)} of ${formatNumber(row.of)}`,
        textAnchor: 'start',
        dx: 5,
      }),
    ],
  }),
  describe: (rows) =>
    'Bars by listing; ' +
    `${rows.map((row) => `${row.seen} ${row.how}: ${formatShare(row.share)} of ${formatNumber(row.of)}`).join('; ')}.`,
};

/** The first and the last listing of all models, by what authors declare. */
function wholeEnds(rows: readonly Statements[]): [Statements | undefined, Statements | undefined] {
  const own = rows.filter(({ how, covers }) => how === declares && covers === populationName('whole'));
  return [own[0], own.at(-1)];
}

/** By how much the share moved from the one to the other; 0 where there is one only. */
function declaredChange(rows: readonly Statements[]): number {
  const [first, last] = wholeEnds(rows);
  return (last?.share ?? 0) - (first?.share ?? 0);
}

function inMonth(row: Statements | undefined): string {
  return row === undefined ? '' : `${formatShare(row.share)} in ${monthWords(row.seen)}`;
}

/** Names of the bars, with a line of words above those that must not be set against the others. */
function linesOf(rows: readonly Statements[]): string[] {
  return comparableDays(rows).flatMap((day) =>
    isHeading(day) ? [day] : rows.filter(({ seen }) => seen === day).map(nameOf),
  );
}
