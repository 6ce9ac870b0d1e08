import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { hasTags } from './has-tags.ts';
import { shareWithInterval } from './share-with-interval.ts';
import { downloadsShare } from './without-largest-share.ts';

type CompositionRow = RowIn<'metrics', 'composition'>;
type Tally = RowIn<'captures', 'tallies'>;

/** What is set out within tasks, one table each on the page of a task. */
const WITHIN_TASKS: ReadonlySet<string> = new Set(['library', 'licence']);

/** What is told by tags, but for tasks by tag, which count models. */
const BY_TAGS: ReadonlySet<string> = new Set(['licence', 'size', 'task_category']);

/**
 * Least share of a value that a table of the report can name; the tail stays in the tallies. Anybody may write a library of
 * their own: of 259 in July 2024, 215 were named by fewer than one model in 10,000.
 */
const LEAST = { listing: 0.0001, task: 0.005 };

/** Table `composition`: shares of the values of each facet, of the whole listing and within tasks. */
export function composition({ captures }: Pick<Sources, 'captures'>): CompositionRow[] {
  return captures.flatMap((each) => {
    const rows = each.table('tallies');
    const totals = new Map(rows.filter((row) => row.facet === 'all').map((row) => [`${row.kind} ${row.task}`, row]));
    // Without tags none stated and not known are one number.
    const untold = (['models', 'datasets'] as const).filter((kind) => !hasTags(each, kind));
    const isTold = ({ kind, facet }: Tally) => !BY_TAGS.has(facet) || !untold.some((own) => own === kind);
    return [...rows.filter(isPart), ...noneLeftOut(rows, totals)]
      .filter(isTold)
      .flatMap((row) => shareRow(each, row, totals.get(`${row.kind} ${row.task}`)!));
  });
}

/** Not the total itself, and no month of creation: a month is a place in time, and its counts are in the tallies. */
function isPart({ facet, task }: Tally): boolean {
  return facet !== 'all' && facet !== 'month' && (task === null || WITHIN_TASKS.has(facet));
}

/**
 * Where the values of licence or library make up a whole listing or task, none without one is a zero that sentences ask
 * for: the tallies count only values that there are.
 */
function noneLeftOut(rows: readonly Tally[], totals: ReadonlyMap<string, Tally>): Tally[] {
  const parts = rows.filter(({ kind, facet }) => kind !== 'spaces' && WITHIN_TASKS.has(facet));
  const groups = Map.groupBy(parts, ({ kind, facet, task }) => `${kind} ${facet} ${task}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const isWhole = group.reduce((sum, { n }) => sum + n, 0) === totals.get(`${first!.kind} ${first!.task}`)?.n;
    if (!isWhole || group.some(({ value }) => value === null)) return [];
    return [{ ...first!, value: null, n: 0, downloads_known: 0, downloads_sum: 0, downloads_max: 0 }];
  });
}

function shareRow(each: CaptureTables, { kind, facet, task, value, n, ...row }: Tally, total: Tally): CompositionRow[] {
  const of = total.n;
  // What a Space has is one of few values, and charts add up those that they do not show.
  if (kind !== 'spaces' && value !== null && n / of < (task === null ? LEAST.listing : LEAST.task)) return [];
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
