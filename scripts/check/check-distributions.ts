import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { quantilePlace, wholePart } from '../statistics/whole-part.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { byKey, judged, rising, same, SLACK, type Doubt } from './judged.ts';

type Row = RowIn<'captures', 'distributions'>;
type Column = 'min' | 'p25' | 'median' | 'p75' | 'p90' | 'p99' | 'max';
type Share = 'gini' | 'top_1' | 'top_10' | 'top_1_without_largest' | 'top_10_without_largest';

/** Columns that are a value at a place of the sorted ones, by their share. */
const PLACES: readonly (readonly [Column, number])[] = [
  ['min', 0],
  ['p25', 0.25],
  ['median', 0.5],
  ['p75', 0.75],
  ['p90', 0.9],
  ['p99', 0.99],
  ['max', 1],
];

/** What a distribution says in several ways: its zeros and its quantiles, its sum and its mean, its shares and its curve. */
export function checkDistributions({ table }: CheckedFolder<'captures'>): string[] {
  const [distributions, ranks] = [table('distributions'), table('model-ranks')?.rows ?? []];
  const lists = Map.groupBy(ranks, ({ by, task, sort }) => JSON.stringify(['models', by, task, sort]));
  return judged(distributions, (row) => {
    const list = lists.get(JSON.stringify([row.kind, row.by, row.task, row.measure])) ?? [];
    return [
      ...emptyDoubts(row),
      ...zeroDoubts(row),
      sumDoubt(row),
      same(row, 'mean', row.known ? rounded(row.sum / row.known) : null, 'as sum / known'),
      ...shareDoubts(row),
      ...rankDoubts(
        row,
        list.map(({ value }) => value),
      ),
    ];
  });
}

/** Where no value is known nothing is said of them, and where some are, everything. */
function emptyDoubts(row: Row): (Doubt<Row> | undefined)[] {
  return PLACES.map(([column]) => {
    if ((row[column] === null) === (row.known === 0)) return undefined;
    return [column, row.known === 0 ? 'nothing of no values' : `something of ${row.known} values`];
  });
}

/** A quantile is 0 where it falls among the zeros, and nowhere else. */
function zeroDoubts(row: Row): (Doubt<Row> | undefined)[] {
  return PLACES.map(([column, share]) => {
    const isZero = quantilePlace(row.known, share) <= row.zeros;
    if (row[column] === null || (row[column] === 0) === isZero) return undefined;
    return [column, `${isZero ? '0' : 'more than 0'}, with ${row.zeros} zeros of ${row.known} values`];
  });
}

/** Between two quantiles no value is below the one or above the other. */
function sumDoubt(row: Row): Doubt<Row> | undefined {
  if (row.known === 0) return same(row, 'sum', 0, 'of no values');
  const places = PLACES.map(([column, share]) => [quantilePlace(row.known, share), row[column] ?? 0] as const);
  let [least, most, from, low] = [0, 0, 0, places[0]![1]];
  for (const [to, value] of places) {
    if (to > from) {
      least += low * (to - from - 1) + value;
      most += value * (to - from);
    }
    [from, low] = [to, value];
  }
  // Sums of what is above 2^53 are no exact numbers.
  const slack = most * SLACK;
  if (row.sum >= least - slack && row.sum <= most + slack) return undefined;
  return ['sum', `${least} to ${most} by its quantiles`];
}

/** Shares of no sum are not known; the top tenth holds what the top hundredth does, and no part less than its size. */
function shareDoubts(row: Row): (Doubt<Row> | undefined)[] {
  const rest = row.sum - (row.max ?? 0);
  const isThere = (column: Share, sum: number): Doubt<Row> | undefined =>
    (row[column] === null) === (sum === 0) ? undefined : [column, sum === 0 ? 'nothing of a sum of 0' : 'a share'];
  return [
    isThere('gini', row.sum),
    isThere('top_1', row.sum),
    isThere('top_10', row.sum),
    isThere('top_1_without_largest', rest),
    isThere('top_10_without_largest', rest),
    ...rising(row, 'top_1', 'top_10'),
    ...rising(row, 'top_1_without_largest', 'top_10_without_largest'),
    ...(['top_1', 'top_10'] as const).map((column) =>
      topDoubt(row, column, row.known, row.sum, column === 'top_1' ? 0.01 : 0.1),
    ),
    ...(['top_1_without_largest', 'top_10_without_largest'] as const).map((column) =>
      topDoubt(row, column, row.known - 1, rest, column === 'top_1_without_largest' ? 0.01 : 0.1),
    ),
    giniDoubt(row),
  ];
}

/** The first n of the sorted values hold at least their number of the sum, and at most n times the largest. */
function topDoubt(row: Row, column: Share, known: number, sum: number, part: number): Doubt<Row> | undefined {
  const share = row[column];
  if (share === null || known <= 0 || sum <= 0) return undefined;
  const n = wholePart(known, part);
  const [least, most] = [n / known, Math.min(1, (n * (row.max ?? 0)) / sum)];
  if (share >= least - SLACK && share <= most + SLACK) return undefined;
  return [column, `${rounded(least)} to ${rounded(most)}, which ${n} of ${known} values can hold`];
}

/** Gini is no less than what any top part holds beyond its size, and at most what one that holds all would give. */
function giniDoubt(row: Row): Doubt<Row> | undefined {
  const { gini, known } = row;
  if (gini === null || known === 0) return undefined;
  const beyond = ([share, part]: readonly [number | null, number]) =>
    share === null ? 0 : share - wholePart(known, part) / known;
  const least = Math.max(0, beyond([row.top_1, 0.01]), beyond([row.top_10, 0.1]), row.zeros / known);
  const most = (known - 1) / known;
  if (gini >= least - SLACK && gini <= most + SLACK) return undefined;
  return ['gini', `${rounded(least)} to ${rounded(most)} by its shares`];
}

/** A top list has the largest values: quantiles that fall into it are among them. */
function rankDoubts(row: Row, values: readonly number[]): (Doubt<Row> | undefined)[] {
  if (values.length === 0) return [];
  return PLACES.map(([column, share]) => {
    const value = values[row.known - quantilePlace(row.known, share)];
    return value === undefined || row[column] === null
      ? undefined
      : same(row, column, value, 'as model-ranks.csv has it at that place');
  });
}

/** Rows of lorenz.csv and of the two tables on likes and downloads, each with the distribution that it is of. */
export function distributionOf(rows: readonly Row[]) {
  const find = byKey(rows, ({ kind, by, task, measure }) => [kind, by, task, measure]);
  return (kind: string, by: string, task: string | null, measure: string) => find([kind, by, task, measure]);
}
