import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { PIPELINE_DATA, TASKS_DATA } from '@huggingface/tasks';
import { taskNames } from '../records/task-names.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { spaceTasks } from './space-tasks.ts';
import { withKnown } from './with-known.ts';

const modalities = new Map(Object.entries(PIPELINE_DATA).map(([task, { modality }]) => [task, modality]));
const pages = new Map(Object.entries(TASKS_DATA));

/** Metrics that the Hub's page of a task names, in its order; none for a task without a page. */
export function metricsOfTask(task: string): string[] {
  return (pages.get(task)?.metrics ?? []).map(({ id }) => id);
}

/**
 * Table `task-overview`: every task of every capture that lists models or datasets, those of today also where none has
 * it.
 */
export function taskOverview({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'task-overview'>[] {
  const ofTasks = withKnown(spaceTasks({ captures }), 'task').filter((row) => row.part === 'task');
  const spaces = Map.groupBy(ofTasks, (row) => row.capture);
  return captures.flatMap((at) => {
    const [models, datasets] = [isListed(at, 'models'), isListed(at, 'datasets')];
    const own = spaces.get(at.capture.capture) ?? [];
    if (!models && !datasets && own.length === 0) return [];
    const count = countsOf(at);
    const names = taskNames();
    const tasks = new Set([...names, ...count('models', 'pipeline_tag').keys(), ...own.map((row) => row.task)]);
    const of = (listed: boolean, kind: ListedKind, facet: string, task: string) =>
      listed ? (count(kind, facet).get(task) ?? 0) : null;
    return [...tasks].map((task) => ({
      capture: at.capture.capture,
      task,
      modality: modalities.get(task) ?? 'retired',
      models_population: models ? populationOf(at, 'models') : null,
      models: of(models, 'models', 'pipeline_tag', task),
      // Of a task that the list does not have yet no tag is counted, which is not none.
      models_by_tag: names.has(task) ? of(models, 'models', 'tag', task) : null,
      datasets_population: datasets ? populationOf(at, 'datasets') : null,
      datasets: of(datasets, 'datasets', 'task_category', task),
      spaces: own.length === 0 ? null : (own.find((row) => row.task === task)?.spaces ?? 0),
      metrics: metricsOfTask(task).join('; ') || null,
    }));
  });
}

const isListed = ({ capture }: CaptureTables, kind: ListedKind) => capture.population[kind].kind !== 'none';

/** Repositories of a capture by value of a facet. */
function countsOf(at: CaptureTables): (kind: ListedKind, facet: string) => ReadonlyMap<string, number> {
  const groups = Map.groupBy(
    withKnown(at.table('tallies'), 'value').filter((row) => row.task === null),
    (row) => `${row.kind} ${row.facet}`,
  );
  const counts = new Map([...groups].map(([name, rows]) => [name, new Map(rows.map((row) => [row.value, row.n]))]));
  const none = new Map<string, number>();
  return (kind, facet) => counts.get(`${kind} ${facet}`) ?? none;
}
