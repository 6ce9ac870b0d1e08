import type { RowIn } from '../../data/schema/folders.ts';
import type { ModelFacts } from '../records/read-model.ts';

export type Sort = 'likes' | 'downloads';
export type TaskBy = 'pipeline_tag' | 'tag';

export interface TopListOptions {
  count: number;
  sorts: readonly Sort[];
  bys: readonly TaskBy[];
  /** Tasks to list; undefined for all that occur. */
  tasks: ReadonlySet<string> | undefined;
}

/** What a model is ordered by. */
type Ranked = Pick<ModelFacts, 'id' | Sort>;

export interface TopLists<Kept> {
  add(model: ModelFacts): void;
  /** Models of any list, by id. */
  models(): Map<string, Kept>;
  /** Rows of the table model-ranks. */
  ranks(): RowIn<'captures', 'model-ranks'>[];
}

interface List<Kept> {
  by: TaskBy;
  task: string;
  sort: Sort;
  /** Best first, at most `count`. */
  best: Kept[];
  /** The least that a model must have to come in: most have less. */
  least: number;
}

/**
 * The N most liked and most downloaded models of every task, in one pass; equal values are ordered by id. `keep` gives what
 * is kept of a model that comes into a list: the facts of thousands of models are megabytes.
 */
export function collectTopLists<Kept extends Ranked>(
  { count, sorts, bys, tasks }: TopListOptions,
  keep: (model: ModelFacts) => Kept,
): TopLists<Kept> {
  const lists = new Map<TaskBy, Map<string, List<Kept>[]>>(bys.map((by) => [by, new Map()]));
  const listsOf = (by: TaskBy, task: string): List<Kept>[] => {
    const tasks = lists.get(by)!;
    let found = tasks.get(task);
    if (!found) tasks.set(task, (found = sorts.map((sort) => ({ by, task, sort, best: [], least: 0 }))));
    return found;
  };
  const addTo = (by: TaskBy, task: string, model: ModelFacts) => {
    if (tasks && !tasks.has(task)) return;
    for (const list of listsOf(by, task)) {
      const value = list.sort === 'likes' ? model.likes : model.downloads;
      if (value !== null && value >= list.least) insert(list, keep(model), count);
    }
  };
  const all = () => [...lists.values()].flatMap((tasks) => [...tasks.values()].flat());
  return {
    add(model) {
      for (const by of bys) {
        if (by === 'tag') for (const tag of model.taskTags) addTo(by, tag, model);
        else if (model.pipelineTag !== null) addTo(by, model.pipelineTag, model);
      }
    },
    models: () =>
      new Map(
        all()
          .flatMap((list) => list.best)
          .map((model) => [model.id, model]),
      ),
    // addTo lists only models of which the measure is known.
    ranks: () =>
      all().flatMap(({ by, task, sort, best }) =>
        best.map((model, at) => ({ by, task, sort, rank: at + 1, model: model.id, value: model[sort]! })),
      ),
  };
}

function insert<Kept extends Ranked>(list: List<Kept>, model: Kept, count: number): void {
  const { best, sort } = list;
  const last = best[count - 1];
  if (last && !isBefore(model, last, sort)) return;
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(model, best[middle]!, sort)) high = middle;
    else low = middle + 1;
  }
  best.splice(low, 0, model);
  if (best.length > count) best.pop();
  if (best.length === count) list.least = best[count - 1]?.[sort] ?? Infinity;
}

function isBefore(a: Ranked, b: Ranked, sort: Sort): boolean {
  const [x, y] = [a[sort]!, b[sort]!];
  return x !== y ? x > y : a.id < b.id;
}
