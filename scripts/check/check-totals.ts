import { join } from 'node:path';
import type { ReadTable } from '../../data/schema/csv.ts';
import type { RowIn, TableNamed } from '../../data/schema/folders.ts';
import type { CheckedFolder } from './checked-folder.ts';

type Tally = RowIn<'captures', 'tallies'>;
type Distribution = RowIn<'captures', 'distributions'>;
type Read<N extends 'tallies' | 'distributions' | 'space-use'> = ReadTable<TableNamed<'captures', N>>;

const COUNTS = [
  'n',
  'likes_known',
  'likes_zero',
  'likes_sum',
  'downloads_known',
  'downloads_zero',
  'downloads_sum',
] as const;
/** No value of a facet may exceed the whole in these. */
export const BOUNDED = [...COUNTS, 'downloads_max'] as const;
/** Facets under which a repository may stand several times: no value may exceed the whole. All others add up to it. */
const OVERLAPPING = new Set(['tag', 'task_category']);
/** Columns of distributions.csv that must not fall from left to right. */
const ASCENDING = ['min', 'p25', 'median', 'p75', 'p90', 'p99', 'max'] as const;

/** Tallies agree with the number of repositories listed and with each other, distributions with the tallies. */
export function checkTotals({ dir, manifest, table }: CheckedFolder<'captures'>): string[] {
  const tallies = table('tallies');
  if (!tallies) return [];
  const totals = new Map(
    tallies.rows.filter((row) => row.facet === 'all').map((row) => [`${row.kind} ${row.task ?? ''}`, row]),
  );
  const file = join(dir, 'manifest.json');
  const listed = Object.entries(manifest?.listed ?? {}).flatMap(([kind, n]) => {
    const counted = totals.get(`${kind} `)?.n ?? 0;
    return counted === n ? [] : [`${file}: listed.${kind}: expected ${counted} as tallies.csv counts, received ${n}`];
  });
  return [
    ...listed,
    ...facetProblems(tallies, totals),
    ...distributionProblems(tallies, table('distributions')),
    ...spaceUseProblems(manifest?.listed.spaces, table('space-use')),
  ];
}

function facetProblems(tallies: Read<'tallies'>, totals: ReadonlyMap<string, Tally>): string[] {
  const problems: string[] = [];
  const sums = new Map<string, { last: number; sums: number[] }>();
  for (const [at, row] of tallies.rows.entries()) {
    const total = totals.get(`${row.kind} ${row.task ?? ''}`);
    if (!total)
      problems.push(
        `${tallies.place(at)}: facet: expected a row of facet all for ${row.kind} ${row.task ?? ''}, received none`,
      );
    else if (OVERLAPPING.has(row.facet)) {
      const above = BOUNDED.filter((column) => row[column] > total[column]);
      problems.push(
        ...above.map(
          (column) =>
            `${tallies.place(at)}: ${column}: expected at most ${total[column]} as of facet all, received ` +
            `${row[column]}`,
        ),
      );
    } else {
      const key = JSON.stringify([row.kind, row.facet, row.task]);
      const before = sums.get(key)?.sums ?? COUNTS.map(() => 0);
      sums.set(key, { last: at, sums: COUNTS.map((column, i) => before[i]! + row[column]) });
    }
  }
  for (const [key, { last, sums: found }] of sums) {
    const [kind, facet, task] = JSON.parse(key) as [string, string, string | null];
    const total = totals.get(`${kind} ${task ?? ''}`);
    COUNTS.forEach((column, i) => {
      if (!total || total[column] === found[i]) return;
      problems.push(
        `${tallies.place(last)}: ${column}: expected facet ${facet} to add up to ${total[column]}, received ` +
          `${found[i]}`,
      );
    });
  }
  return problems;
}

/** Counts of distributions.csv, and the column of tallies.csv that each must be for a measure that tallies have. */
const COUNTED = {
  likes: { known: 'likes_known', zeros: 'likes_zero', sum: 'likes_sum' },
  downloads: {
    known: 'downloads_known',
    zeros: 'downloads_zero',
    sum: 'downloads_sum',
  },
} as const;

function distributionProblems(tallies: Read<'tallies'>, table: Read<'distributions'> | undefined): string[] {
  const tallied = new Map(tallies.rows.map((row) => [JSON.stringify([row.kind, row.facet, row.task, row.value]), row]));
  return (table?.rows ?? []).flatMap((row, at) => {
    const tally = tallied.get(tallyKey(row));
    return [
      ...(tally ? tallyProblems(row, tally) : [`task: expected a row of tallies.csv for it, received "${row.task}"`]),
      ...orderProblems(row),
    ].map((problem) => `${table!.place(at)}: ${problem}`);
  });
}

function tallyProblems(row: Distribution, tally: Tally): string[] {
  const counted = row.measure === 'likes' || row.measure === 'downloads' ? COUNTED[row.measure] : undefined;
  const expected = [
    ['n', tally.n],
    ...(counted ? (['known', 'zeros', 'sum'] as const).map((column) => [column, tally[counted[column]]] as const) : []),
    ...(row.measure === 'downloads' && row.known > 0 ? [['max', tally.downloads_max] as const] : []),
  ] as const;
  return expected
    .filter(([column, value]) => row[column] !== value)
    .map(([column, value]) => `${column}: expected ${value} as tallies.csv has it, received ${row[column]}`);
}

function tallyKey({ kind, by, task }: Distribution): string {
  if (by !== 'tag') return JSON.stringify([kind, 'all', task, 'all']);
  return JSON.stringify([kind, kind === 'datasets' ? 'task_category' : 'tag', null, task]);
}

function orderProblems(row: Distribution): string[] {
  const known = ASCENDING.map((column) => [column, row[column]] as const).filter(([, value]) => value !== null);
  const fallen = known.find(([, value], at) => at > 0 && value! < known[at - 1]![1]!);
  const few = row.zeros > row.known || row.known > row.n;
  return [
    ...(fallen ? [`${fallen[0]}: expected at least the quantile before it, received ${fallen[1]}`] : []),
    ...(few ? [`known: expected zeros <= known <= n, received ${row.zeros}, ${row.known}, ${row.n}`] : []),
  ];
}

function spaceUseProblems(listed: number | undefined, table: Read<'space-use'> | undefined): string[] {
  return (table?.rows ?? []).flatMap((row, at) => {
    if (listed === undefined || row.spaces_listed === listed) return [];
    return [
      `${table!.place(at)}: spaces_listed: expected ${listed} as manifest.json has it, received ${row.spaces_listed}`,
    ];
  });
}
