import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { wholePart } from '../statistics/whole-part.ts';
import { TOPS } from '../tidy/lorenz-rows.ts';
import { distributionOf } from './check-distributions.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { judged, same, SLACK, type Doubt } from './judged.ts';

type Lorenz = RowIn<'captures', 'lorenz'>;
type Distribution = RowIn<'captures', 'distributions'>;
type Held = 'held' | 'held_without_largest';

/** Columns of distributions.csv that are points of the curve. */
const SHARES = {
  held: new Map([
    [0.01, 'top_1'],
    [0.1, 'top_10'],
  ] as const),
  held_without_largest: new Map([
    [0.01, 'top_1_without_largest'],
    [0.1, 'top_10_without_largest'],
  ] as const),
};

/** Every curve has its sixteen points, rises ever less steeply up to all, and goes through the shares of its distribution. */
export function checkLorenz({ table }: CheckedFolder<'captures'>): string[] {
  const [lorenz, distributions] = [table('lorenz'), table('distributions')];
  if (!lorenz || !distributions) return [];
  const find = distributionOf(distributions.rows);
  const lists = Map.groupBy(table('model-ranks')?.rows ?? [], ({ by, task, sort }) => JSON.stringify([by, task, sort]));
  const curves = Map.groupBy(lorenz.rows, keyOf);
  const missing = judged(distributions, (row) => {
    const isDrawn = (row.measure === 'likes' || row.measure === 'downloads') && row.known > 0;
    const points = curves.get(keyOf(row))?.length ?? 0;
    return isDrawn && points !== TOPS.length
      ? [['measure', `${TOPS.length} rows of lorenz.csv, which has ${points}`]]
      : [];
  });
  return [
    ...missing,
    ...judged(lorenz, (row) => {
      const own = find(row.kind, row.by, row.task, row.measure);
      if (!own || own.known === 0) return [['task', 'a row of distributions.csv with known values']];
      const values = row.kind === 'models' ? (lists.get(JSON.stringify([row.by, row.task, row.measure])) ?? []) : [];
      if (!TOPS.includes(row.top)) return [['top', `one of ${TOPS.join(', ')}`]];
      const curve = curves.get(keyOf(row))!;
      return [
        ...pointDoubts(row, own, 'held', curve),
        ...pointDoubts(row, own, 'held_without_largest', curve),
        listDoubt(
          row,
          own,
          values.map(({ value }) => value),
        ),
      ];
    }),
  ];
}

function keyOf({ kind, by, task, measure }: Pick<Lorenz, 'kind' | 'by' | 'task' | 'measure'>): string {
  return JSON.stringify([kind, by, task, measure]);
}

function pointDoubts(
  row: Lorenz,
  own: Distribution,
  column: Held,
  curve: readonly Lorenz[],
): (Doubt<Lorenz> | undefined)[] {
  const without = column === 'held' ? 0 : 1;
  const sum = own.sum - without * (own.max ?? 0);
  const known = own.known - without;
  if (sum === 0 || row[column] === null)
    return [
      (row[column] === null) === (sum === 0) ? undefined : [column, sum === 0 ? 'nothing of a sum of 0' : 'a share'],
    ];
  const share = SHARES[column].get(row.top as 0.01);
  const n = wholePart(known, row.top);
  return [
    n === known ? same(row, column, 1, 'of all') : undefined,
    n === 1 && without === 0 ? same(row, column, rounded((own.max ?? 0) / own.sum), 'as max / sum') : undefined,
    share === undefined ? undefined : same(row, column, own[share], `as ${share} of distributions.csv`),
    slopeDoubt(row, column, curve, known),
  ];
}

/** Each further repository holds at most what the one before it does. */
function slopeDoubt(row: Lorenz, column: Held, curve: readonly Lorenz[], known: number): Doubt<Lorenz> | undefined {
  const at = curve.indexOf(row);
  const point = (each: Lorenz | undefined) => [each ? wholePart(known, each.top) : 0, each?.[column] ?? 0] as const;
  const [[to, held], [from, before], [first, above]] = [point(row), point(curve[at - 1]), point(curve[at - 2])];
  if (at > 0 && held < before) return [column, `at least ${before} as of a smaller part`];
  if (to === from)
    return at > 0 && held !== before ? [column, `${before} as of the same ${to} repositories`] : undefined;
  if (at < 1 || from === first) return undefined;
  const most = before + ((before - above) / (from - first)) * (to - from);
  return held <= most + SLACK ? undefined : [column, `at most ${rounded(most)}, as what is above holds no less each`];
}

/** A part that is no longer than the top list holds what that list sums up to. */
function listDoubt(row: Lorenz, own: Distribution, values: readonly number[]): Doubt<Lorenz> | undefined {
  const n = wholePart(own.known, row.top);
  if (n > values.length || own.sum === 0) return undefined;
  const held = values.slice(0, n).reduce((sum, value) => sum + value, 0);
  return same(row, 'held', rounded(held / own.sum), `as the first ${n} of model-ranks.csv hold`);
}
