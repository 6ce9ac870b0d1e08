import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import type { Row } from '../../data/schema/table.ts';
import type { CaptureSummary, Holder, KeptRepository, ListingSummary, Sums } from './capture-summary.ts';
import { numberIn, textIn } from './row-value.ts';
import { listedKinds, type ListedKind } from '../../data/schema/listed-kinds.ts';
import { REPLAYED_ENDPOINT } from '../../data/schema/replayed-endpoint.ts';
import type { SeenCapture } from './seen-capture.ts';
import { summariseRows } from './summarise-rows.ts';

/** Tasks whose sums sentences of the report quote and compare; the sums of a listing are quoted too. */
const QUOTED_TASKS: readonly string[] = comparedTasks;

/** Facet of tallies.csv that says the task of a repository, by listing; Spaces have none, their SDK stands for it. */
const TASK_FACET: Readonly<Record<ListedKind, string>> = {
  models: 'pipeline_tag',
  datasets: 'task_category',
  spaces: 'sdk',
};

/** What alarms know of a capture, from its tables. */
export function summariseCapture({ manifest, table }: SeenCapture): CaptureSummary {
  const [tallies, distributions] = [table('tallies'), table('distributions')];
  const listing = (kind: ListedKind): ListingSummary => {
    const own = tallies.filter((row) => row.kind === kind);
    const whole = own.filter((row) => textIn(row, 'task') === null);
    const total = whole.find((row) => row.facet === 'all');
    const { kept, columns } = summariseRows(table(kind));
    return {
      population: manifest.population[kind].kind,
      listed: manifest.listed[kind],
      newest: newestDay(manifest.seen, distributions, kind),
      sums: sumsOf(total),
      tasks: byValue(whole, TASK_FACET[kind], sumsOf),
      values: new Map(facetsOf(whole, kind).map((facet) => [facet, byValue(whole, facet, sumsOf)])),
      months: byValue(whole, 'month', (row) => numberIn(row, 'n') ?? 0),
      holders: [
        ...sumHolders(kind, distributions, kept),
        ...(kind === 'models' ? useHolders(table('model-uses'), table('task-uses'), table('space-use')) : []),
      ],
      kept,
      columns,
    };
  };
  // One entry for each of the kinds: that is what Record says.
  const listings = Object.fromEntries(listedKinds.map((kind) => [kind, listing(kind)])) as Record<
    ListedKind,
    ListingSummary
  >;
  const { capture, seen, source, endpoint, options, losses = [] } = manifest;
  const chosen = Object.entries(options).sort();
  const scope = chosen.length > 0 ? JSON.stringify(chosen) : '';
  return { capture, seen, source, losses, live: endpoint !== REPLAYED_ENDPOINT, scope, listings };
}

function sumsOf(row: Row | undefined): Sums {
  const read = (column: string) => (row ? (numberIn(row, column) ?? 0) : 0);
  return { n: read('n'), likes: read('likes_sum'), downloads: read('downloads_sum') };
}

/** Facets but those that have a place of their own in the summary; tags of tasks are said by the tasks. */
function facetsOf(rows: readonly Row[], kind: ListedKind): string[] {
  const facets = new Set(rows.flatMap((row) => textIn(row, 'facet') ?? []));
  return [...facets].filter((facet) => !['all', 'month', 'tag', TASK_FACET[kind]].includes(facet));
}

function byValue<Result>(rows: readonly Row[], facet: string, read: (row: Row) => Result): Map<string, Result> {
  return new Map(
    rows.flatMap((row) => {
      const value = textIn(row, 'value');
      return row.facet === facet && value !== null ? [[value, read(row)] as const] : [];
    }),
  );
}

/**
 * The day on which the youngest repository of a listing was created: its least age is counted to the day it was seen.
 */
function newestDay(seen: string, distributions: readonly Row[], kind: ListedKind): string | null {
  const ages = distributions.find((row) => row.kind === kind && row.by === 'all' && row.measure === 'age_days');
  const youngest = ages ? numberIn(ages, 'min') : null;
  return youngest === null ? null : new Date(Date.parse(seen) - youngest * 86_400_000).toISOString().slice(0, 10);
}

/** Largest value of each quoted sum of a listing, with the repository of that value. */
function sumHolders(kind: ListedKind, distributions: readonly Row[], kept: readonly KeptRepository[]): Holder[] {
  return distributions.flatMap((row) => {
    const { measure, by } = row;
    if (row.kind !== kind || (measure !== 'likes' && measure !== 'downloads')) return [];
    const task = textIn(row, 'task');
    const quoted = by === 'all' || (kind === 'models' && by === 'pipeline_tag' && QUOTED_TASKS.includes(task ?? ''));
    const value = numberIn(row, 'max');
    if (!quoted || value === null) return [];
    const id = kept.find(({ counts }) => counts[measure] === value)?.id;
    const of = task === null ? measure : `${measure} ${task}`;
    return [{ of, id, value, sum: numberIn(row, 'sum') ?? 0, rows: numberIn(row, 'known') ?? 0 }];
  });
}

/** The most used model among all uses by Spaces, and among those of the quoted tasks. */
function useHolders(uses: readonly Row[], taskUses: readonly Row[], totals: readonly Row[]): Holder[] {
  return totals.flatMap((total) => {
    const own = uses.filter((row) => row.side === total.side);
    const holder = (of: string, rows: readonly Row[], sum: number | null, models: number | null): Holder[] => {
      const most = rows.toSorted((a, b) => (numberIn(b, 'uses') ?? 0) - (numberIn(a, 'uses') ?? 0))[0];
      if (most === undefined) return [];
      const id = textIn(most, 'model') ?? undefined;
      return [{ of, id, value: numberIn(most, 'uses') ?? 0, sum: sum ?? 0, rows: models ?? 0 }];
    };
    const side = `uses by ${total.side}`;
    return [
      ...holder(side, own, numberIn(total, 'uses'), numberIn(total, 'models_used')),
      ...QUOTED_TASKS.flatMap((task) => {
        const sums = taskUses.find((row) => row.side === total.side && row.by === 'pipeline_tag' && row.task === task);
        const ofTask = own.filter((row) => row.pipeline_tag === task);
        return sums ? holder(`${side} ${task}`, ofTask, numberIn(sums, 'uses'), numberIn(sums, 'models')) : [];
      }),
    ];
  });
}
