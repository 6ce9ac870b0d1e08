import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { shareWithInterval } from './share-with-interval.ts';
import { downloadsShare } from './without-largest-share.ts';

type CompositionRow = RowIn<'metrics', 'composition'>;
type Tally = RowIn<'captures', 'tallies'>;

/** Values of a facet that a table of the report can name; the rest of a task's tail stays in the tallies. */
const LEAST_IN_TASK = 0.005;

/** Table `composition`: shares of the values of each facet, of the whole listing and within tasks. */
export function composition({ captures }: Pick<Sources, 'captures'>): CompositionRow[] {
  return captures.flatMap((each) => {
    const rows = each.table('tallies');
    const totals = new Map(rows.filter((row) => row.facet === 'all').map((row) => [`${row.kind} ${row.task}`, row]));
    return rows
      .filter((row) => row.facet !== 'all')
      .flatMap((row) => shareRow(each, row, totals.get(`${row.kind} ${row.task}`)!));
  });
}

function shareRow(each: CaptureTables, { kind, facet, task, value, n, ...row }: Tally, total: Tally): CompositionRow[] {
  const of = total.n;
  if (task !== null && n / of < LEAST_IN_TASK) return [];
  const population = populationOf(each, kind);
  return [
    {
      capture: each.capture.capture,
      kind,
      facet,
      task,
      value,
      population,
      n,
      of,
      ...shareWithInterval(n, of, population),
      ...downloadsShare(row, total),
    },
  ];
}
