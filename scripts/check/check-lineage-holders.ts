import type { RowIn } from '../../data/schema/folders.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, rising, same, SLACK, together, type Doubt } from './judged.ts';
import { totalOf, type LineageCounts } from './lineage-counts.ts';

type Holder = RowIn<'captures', 'lineage-holders'>;

type Family = RowIn<'captures', 'lineage-families'>;

const SHOWN = 20;

/** The largest holders stand in the order of their downloads, and the row of all has what they have and no less. */
export function checkLineageHolders({ dir, table }: CheckedFolder<'captures'>, counts: LineageCounts): string[] {
  const holders = table('lineage-holders');
  const lists = Map.groupBy(holders?.rows ?? [], ({ of }) => of);
  const families = totalOf(table('lineage-families')?.rows ?? [], (row) => row.families);
  const find = byKey(table('lineage-families')?.rows ?? [], ({ root }) => [root]);
  const isLost = counts.downloads('models', 'made from another') > 0 && lists.size < 3;
  return [
    ...(isLost ? [`${dir}/lineage-holders.csv: expected rows of three lists of holders, received ${lists.size}`] : []),
    ...judged(holders, (row, at) => {
      const above = holders!.rows[at - 1];
      const list = lists.get(row.of)!;
      if (row.rank > 0)
        return [
          ...shownDoubts(row, above?.of === row.of ? above : undefined, list[0]!),
          ...rootDoubts(row, find([row.holder])),
        ];
      return [
        ...allDoubts(row, list.slice(1)),
        row.of === 'families by root' ? same(row, 'holders', families, 'as lineage-families.csv counts') : undefined,
        ...(row.of === 'made from others'
          ? [
              same(row, 'models', counts.n('models', 'made from another'), 'as lineage-tallies.csv counts'),
              same(row, 'downloads', counts.downloads('models', 'made from another'), 'as lineage-tallies.csv sums up'),
            ]
          : []),
      ];
    }),
  ];
}

function shownDoubts(row: Holder, above: Holder | undefined, all: Holder): (Doubt<Holder> | undefined)[] {
  return [
    same(row, 'rank', (above?.rank ?? -1) + 1, 'as the next one'),
    same(row, 'holders', 1, 'but in the row of all'),
    row.models === 0 ? ['models', 'at least 1'] : atMost(row, 'models', all.models, 'as of all'),
    above && above.rank > 0 ? atMost(row, 'downloads', above.downloads, 'as one rank above') : undefined,
    ...(['hhi', 'largest_repository', 'largest_downloads', 'hhi_without_largest'] as const).map((column) =>
      same(row, column, null, 'but in the row of all'),
    ),
  ];
}

/** A root that holds most is among the families that are shown, with the same downloads. */
function rootDoubts(row: Holder, family: Family | undefined): (Doubt<Holder> | undefined)[] {
  if (row.of !== 'families by root') return [];
  if (family === undefined || row.holder === null) return [['holder', 'a root of lineage-families.csv']];
  return [
    same(
      row,
      'models',
      family.models + (family.state === 'listed' ? 1 : 0),
      'as lineage-families.csv has, with the root',
    ),
    same(
      row,
      'downloads',
      (family.root_downloads ?? 0) + (family.models_downloads ?? 0),
      'as lineage-families.csv has, with the root',
    ),
  ];
}

function allDoubts(row: Holder, shown: readonly Holder[]): (Doubt<Holder> | undefined)[] {
  const isAll = shown.length === row.holders;
  const sumDoubt = (column: 'models' | 'downloads'): Doubt<Holder> | undefined => {
    const sum = totalOf(shown, (each) => each[column]);
    if (isAll ? row[column] === sum : row[column] >= sum) return undefined;
    return [column, `${isAll ? '' : 'at least '}${sum} as those shown have`];
  };
  return [
    row.holder === null ? undefined : ['holder', 'nothing in the row of all'],
    shown.length === Math.min(SHOWN, row.holders)
      ? undefined
      : ['holders', `${shown.length}${shown.length < SHOWN ? '' : ' or more'}, as are shown`],
    sumDoubt('models'),
    sumDoubt('downloads'),
    ...rising(row, 'holders', 'models'),
    ...rising(row, 'largest_downloads', 'downloads'),
    together(row, 'largest_repository', 'largest_downloads'),
    hhiDoubt(row, 'hhi', shown, 0),
    row.largest_downloads === null ? undefined : withoutDoubt(row),
  ];
}

/** The index lies between what those shown give alone, and what it is where no other holds more than the last of them. */
function hhiDoubt(row: Holder, column: 'hhi', shown: readonly Holder[], less: number): Doubt<Holder> | undefined {
  const [hhi, sum] = [row[column], row.downloads - less];
  if (sum === 0 || hhi === null)
    return (hhi === null) === (sum === 0) ? undefined : [column, sum === 0 ? 'nothing of no downloads' : 'a number'];
  const shares = shown.map(({ downloads }) => downloads / sum);
  const least = shares.reduce((total, share) => total + share ** 2, 0);
  const rest = Math.max(0, 1 - shares.reduce((total, share) => total + share, 0));
  const most = least + rest * (shares.at(-1) ?? 1);
  if (hhi >= least - SLACK && hhi <= most + SLACK) return undefined;
  return [column, `${least.toPrecision(6)} to ${most.toPrecision(6)} by the downloads of those shown`];
}

/** Without one repository of one holder: the squares lose what that holder had with it, and gain what is left. */
function withoutDoubt(row: Holder): Doubt<Holder> | undefined {
  const [without, largest, sum] = [row.hhi_without_largest, row.largest_downloads ?? 0, row.downloads];
  const rest = sum - largest;
  if (rest <= 0 || without === null || row.hhi === null)
    return (without === null) === rest <= 0
      ? undefined
      : ['hhi_without_largest', rest <= 0 ? 'nothing of no downloads' : 'a number'];
  // A holder of h that had the repository r: h^2 becomes (h - r)^2, and h is at least r and at most all.
  const squares = row.hhi * sum ** 2;
  const [least, most] = [squares + largest ** 2 - 2 * sum * largest, squares - largest ** 2].map(
    (each) => each / rest ** 2,
  );
  // What rounding takes from the index of all weighs as much more as all is more than the rest.
  const slack = SLACK * (sum / rest) ** 2;
  if (without >= Math.max(0, least!) - slack && without <= Math.min(1, most!) + slack) return undefined;
  return [
    'hhi_without_largest',
    `${Math.max(0, least!).toPrecision(6)} to ${Math.min(1, most!).toPrecision(6)} by the index of all`,
  ];
}
