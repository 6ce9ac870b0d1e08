import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { populationName } from '../figure/population-name.ts';
import type { Chart } from '../figure/chart.ts';
import {
  comparableDays,
  dayTick,
  inComparableOrder,
  newestDay,
  isHeading,
  othersHeading,
  paleOf,
} from '../figure/comparable.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';
import { newestRows } from '../figure/newest-rows.ts';

interface Inheritance {
  capture: string;
  seen: string;
  covers: string;
  outcome: string;
  pairs: number;
  of: number;
  share: number;
}

const outcomes = [
  { value: 'same', label: 'the same licence', colour: palette.categories[0] ?? palette.ink },
  { value: 'same kind', label: 'another that asks as much', colour: palette.categories[2] ?? palette.ink },
  { value: 'adds terms', label: 'another that asks more', colour: palette.categories[4] ?? palette.ink },
  { value: 'drops terms', label: 'another that asks less', colour: palette.categories[1] ?? palette.ink },
  { value: 'cannot be told', label: 'another, without a name of its own', colour: palette.muted },
  { value: 'none stated', label: 'none stated', colour: palette.rule },
] as const;

/** Licence of models against that of the model they were made from, as stacked bars by capture. */
export const chart: Chart<Inheritance> = {
  id: 'licence-inheritance',
  title: 'What becomes of the licence of a base',
  findings: [
    {
      holds: (rows) => (keptOf(rows)?.share ?? 0) > 0.5,
      say(rows) {
        const { share, seen } = keptOf(rows)!;
        return `${formatShare(share, 0)} of models keep the licence of the model they come from, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: 'Licence of a model against that of its base, as a share of pairs of the two, by listing',
  caption:
    'Pairs of a model and a listed model that it was made from, where the latter states a licence, by the licence ' +
    'that the former states. Licences are put in four kinds by what they ask of whoever passes a changed work on: ' +
    'notices only, the same licence, rules of use, no commercial use. Each listing covers other models.',
  kind: 'models',
  part: () => 'models whose tags name a base',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'seen', label: 'Listing', format: 'date' },
    { name: 'covers', label: 'Covers', format: 'text' },
    { name: 'outcome', label: 'The model states', format: 'text' },
    { name: 'pairs', label: 'Pairs', format: 'integer' },
    { name: 'of', label: 'Of pairs', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const rows = data.metricTable('licence-inheritance');
    const known = data.captures().flatMap(({ capture, seen, population }) =>
      outcomes.flatMap(({ value, label }) =>
        rows
          .filter((row) => row.capture === capture && row.outcome === value && row.share !== null)
          .map((row) => ({
            capture,
            seen,
            covers: populationName(population.models.kind),
            outcome: label,
            pairs: row.n,
            of: row.of,
            share: row.share!,
          })),
      ),
    );
    return inComparableOrder(known);
  },
  legend: () => outcomes.map(({ label, colour }) => ({ label, colour })),
  draw(rows, width) {
    const days = comparableDays(rows);
    const labels = outcomes.map(({ label }) => label);
    const narrow = width < 500;
    return {
      height: 44 * days.length + 36,
      marginLeft: narrow ? 80 : 86,
      marginRight: narrow ? 70 : 84,
      marginTop: 8,
      marginBottom: 28,
      x: { domain: [0, 1], label: null, ticks: 5, tickFormat: (share: number) => formatShare(share, 0) },
      y: { type: 'band', domain: days, label: null, tickSize: 0, tickFormat: dayTick, padding: 0.25 },
      color: { domain: labels, range: outcomes.map(({ colour }) => colour) },
      marks: [
        Plot.barX(
          rows,
          Plot.stackX(
            { order: labels },
            { x: 'share', y: 'seen', fill: 'outcome', fillOpacity: paleOf(rows), stroke: palette.paper },
          ),
        ),
        othersHeading(days),
        Plot.text(
          days
            .filter((day) => !isHeading(day))
            .map((seen) => ({ seen, of: rows.find((row) => row.seen === seen)!.of })),
          {
            y: 'seen',
            x: 1,
            text: ({ of }: { of: number }) => `${of.toLocaleString('en')}\npairs`,
            textAnchor: 'start',
            dx: 6,
          },
        ),
      ],
    };
  },
  describe(rows) {
    const day = newestDay(rows);
    const parts = rows.filter((row) => row.seen === day).map((row) => `${formatShare(row.share)} ${row.outcome}`);
    return `Of the pairs on ${day}: ${parts.join(', ')}.`;
  },
};

/** Those that keep it, in the newest listing of the whole Hub, which alone is not a choice of models. */
function keptOf(rows: readonly Inheritance[]): Inheritance | undefined {
  return newestRows(rows.filter(({ covers }) => covers === populationName('whole'))).find(
    ({ outcome }) => outcome === outcomes[0].label,
  );
}
