import type { RowIn } from '../../data/schema/folders.ts';
import type { CaptureTables } from './capture-tables.ts';
import type { Sources } from './sources.ts';
import { nearestModelFact } from './nearest-model-fact.ts';
import { readCode, shareOfSpaces, type ReadSpace } from './read-code.ts';
import { ratio } from './share-with-interval.ts';
import { withOwner } from './with-owner.ts';

type CodeTasksRow = RowIn<'metrics', 'code-tasks'>;
type TaskRow = RowIn<'captures', 'space-code-tasks'>;

/** Names of models that score a text against a query, which listings of 2024 tag as text classification. */
const RERANKER = /(^|[/_-])(cross-?encoder|re-?rank)/i;

/** Table `code-tasks`: apps by the tasks of the models that their code loads, and those that only rank with them. */
export function codeTasks({ captures }: Pick<Sources, 'captures'>): CodeTasksRow[] {
  return captures.flatMap((at) => {
    const isRanker = rankersOf(captures, at);
    return readCode(at).flatMap(([basis, read]) => {
      // An archive also tells the tasks of models that an app only asks a service for.
      const spaces = read.filter((space) => space.loads_model === true);
      const ids = new Set(spaces.map(({ space }) => space));
      const rows = at.table('space-code-tasks').filter(({ space }) => ids.has(space));
      const known = new Set(rows.map(({ space }) => space));
      const of = spaces.filter(({ space }) => known.has(space));
      return [...Map.groupBy(rows, ({ task }) => task)].map(([task, own]) => {
        const users = new Map(own.map((row) => [row.space, row]));
        const { n, of: all, share, low, high } = shareOfSpaces(of, ({ space }) => users.has(space));
        return {
          capture: at.capture.capture,
          basis,
          task,
          spaces: n,
          of: all,
          share,
          low,
          high,
          ...besideOf(rows, task, users),
          ...rerankOf(
            of.filter(({ space }) => users.has(space)),
            users,
            isRanker,
          ),
        };
      });
    });
  });
}

function besideOf(rows: readonly TaskRow[], task: string, users: ReadonlyMap<string, unknown>) {
  const others = Map.groupBy(
    rows.filter((row) => row.task !== task && users.has(row.space)),
    (row) => row.task,
  );
  const [first] = [...others].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1));
  return { beside: first?.[0] ?? null, beside_spaces: first?.[1].length ?? null };
}

function rerankOf(
  own: readonly ReadSpace[],
  users: ReadonlyMap<string, TaskRow>,
  isRanker: (space: string, task: string) => boolean,
) {
  const byTag = own.filter(({ space }) => users.get(space)?.task_from === 'tag');
  const ranking = new Set(
    byTag.filter(({ space }) => isRanker(space, users.get(space)!.task)).map(({ space }) => space),
  );
  const { n, authors, low, high } = shareOfSpaces(own, ({ space }) => ranking.has(space));
  return {
    authors,
    by_tag: byTag.length,
    rerank: n,
    rerank_share: ratio(n, own.length),
    rerank_low: low,
    rerank_high: high,
  };
}

/**
 * Whether all models of a Space that a listing gives this task are re-rankers by name, and there is one; one that no
 * listing has counts by its name alone.
 */
function rankersOf(all: readonly CaptureTables[], at: CaptureTables): (space: string, task: string) => boolean {
  const taskOf = nearestModelFact(all, at, 'pipeline_tag');
  const loaded = at.table('space-code-models').filter(({ how }) => how === 'loaded');
  const nameOf = withOwner(loaded.map(({ model }) => model));
  const bySpace = Map.groupBy(loaded, ({ space }) => space);
  return (space, task) => {
    const models = (bySpace.get(space) ?? []).map(({ model }) => nameOf(model));
    const rankers = models.filter((model) => RERANKER.test(model));
    const ofTask = models.filter((model) => taskOf(model)?.value === task);
    return (
      rankers.some((model) => [task, undefined].includes(taskOf(model)?.value)) && ofTask.every((m) => RERANKER.test(m))
    );
  };
}
