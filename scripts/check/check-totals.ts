import type { Row } from '../../data/schema/table.ts';
import type { CheckedCapture } from './capture-folder.ts';
import type { CheckedTable } from './read-checked-table.ts';

const COUNTS = ['n', 'likes_known', 'likes_zero', 'likes_sum', 'downloads_known', 'downloads_zero', 'downloads_sum'];
/** Facets under which a repository may stand several times: no value may exceed the whole. All others add up to it. */
const OVERLAPPING = new Set(['tag', 'task_category']);
/** Columns of distributions.csv that must not fall from left to right. */
const ASCENDING = ['min', 'p25', 'median', 'p75', 'p90', 'p99', 'max'];

/** Tallies agree with the number of repositories listed and with each other, distributions with the tallies. */
export function checkTotals({ dir, capture, tables }: CheckedCapture): string[] {
  const [tallies, distributions, spaceUse] = ['tallies', 'distributions', 'space-use'].map((name) => tables.get(name));
  if (!tallies) return [];
  const totals = new Map(
    tallies.rows.filter((row) => row.facet === 'all').map((row) => [`${row.kind} ${row.task ?? ''}`, row]),
  );
  const problems: string[] = [];
  for (const [kind, listed] of Object.entries(capture?.listed ?? {})) {
    const counted = totals.get(`${kind} `)?.n ?? 0;
    if (counted !== listed)
      problems.push(
        `${dir}/capture.json: listed.${kind}: expected ${counted} as tallies.csv counts, received ${listed}`,
      );
  }
  return [
    ...problems,
    ...facetProblems(tallies, totals),
    ...distributionProblems(tallies, distributions),
    ...spaceUseProblems(capture?.listed.spaces, spaceUse),
  ];
}

function facetProblems(tallies: CheckedTable, totals: ReadonlyMap<string, Row>): string[] {
  const problems: string[] = [];
  const sums = new Map<string, { last: number; sums: number[] }>();
  for (const [at, row] of tallies.rows.entries()) {
    const total = totals.get(`${row.kind} ${row.task ?? ''}`);
    if (!total)
      problems.push(
        `${tallies.place(at)}: facet: expected a row of facet all for ${row.kind} ${row.task ?? ''}, received none`,
      );
    else if (OVERLAPPING.has(String(row.facet))) {
      const above = COUNTS.filter((column) => Number(row[column]) > Number(total[column]));
      problems.push(
        ...above.map(
          (column) =>
            `${tallies.place(at)}: ${column}: expected at most ${total[column]} as of facet all, received ${row[column]}`,
        ),
      );
    } else {
      const key = JSON.stringify([row.kind, row.facet, row.task]);
      const before = sums.get(key)?.sums ?? COUNTS.map(() => 0);
      sums.set(key, { last: at, sums: COUNTS.map((column, i) => before[i]! + Number(row[column])) });
    }
  }
  for (const [key, { last, sums: found }] of sums) {
    const [kind, facet, task] = JSON.parse(key) as [string, string, string | null];
    const total = totals.get(`${kind} ${task ?? ''}`);
    COUNTS.forEach((column, i) => {
      if (!total || total[column] === found[i]) return;
      problems.push(
        `${tallies.place(last)}: ${column}: expected facet ${facet} to add up to ${total[column]}, received ${found[i]}`,
      );
    });
  }
  return problems;
}

function distributionProblems(tallies: CheckedTable, table: CheckedTable | undefined): string[] {
  const tallied = new Map(tallies.rows.map((row) => [JSON.stringify([row.kind, row.facet, row.task, row.value]), row]));
  return (table?.rows ?? []).flatMap((row, at) => {
    const measured = row.measure === 'likes' || row.measure === 'downloads';
    const tally = tallied.get(tallyKey(row));
    const of = (count: string) => tally?.[`${row.measure}_${count}`];
    const expected = measured
      ? { n: tally?.n, known: of('known'), zeros: of('zero'), sum: of('sum') }
      : { n: tally?.n };
    const differing = Object.entries(expected).filter(
      ([column, value]) => value !== undefined && row[column] !== value,
    );
    return [
      ...(tally ? [] : [`task: expected a row of tallies.csv for it, received "${row.task}"`]),
      ...differing.map(
        ([column, value]) => `${column}: expected ${value} as tallies.csv has it, received ${row[column]}`,
      ),
      ...orderProblems(row),
    ].map((problem) => `${table!.place(at)}: ${problem}`);
  });
}

function tallyKey({ kind, by, task }: Row): string {
  if (by !== 'tag') return JSON.stringify([kind, 'all', task, 'all']);
  return JSON.stringify([kind, kind === 'datasets' ? 'task_category' : 'tag', null, task]);
}

function orderProblems(row: Row): string[] {
  const known = ASCENDING.filter((column) => row[column] !== null);
  const fallen = known.find((column, at) => at > 0 && Number(row[column]) < Number(row[known[at - 1]!]));
  const few = Number(row.zeros) > Number(row.known) || Number(row.known) > Number(row.n);
  return [
    ...(fallen ? [`${fallen}: expected at least the quantile before it, received ${row[fallen]}`] : []),
    ...(few ? [`known: expected zeros <= known <= n, received ${row.zeros}, ${row.known}, ${row.n}`] : []),
  ];
}

function spaceUseProblems(listed: number | undefined, table: CheckedTable | undefined): string[] {
  return (table?.rows ?? []).flatMap((row, at) => {
    if (listed === undefined || row.spaces_listed === listed) return [];
    return [
      `${table!.place(at)}: spaces_listed: expected ${listed} as capture.json has it, received ${row.spaces_listed}`,
    ];
  });
}
