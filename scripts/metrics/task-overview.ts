import { PIPELINE_DATA, TASKS_DATA } from '@huggingface/tasks';
import type { Row } from '../../data/schema/table.ts';
import { taskNames } from '../records/task-names.ts';
import { populationOf, type CaptureTables, type Kind } from './capture-tables.ts';
import { spaceTasks } from './space-tasks.ts';

const modalities = new Map(Object.entries(PIPELINE_DATA).map(([task, { modality }]) => [task, modality as string]));
const pages = new Map(Object.entries(TASKS_DATA));

/** Metrics that the Hub's page of a task names, in its order; none for a task without a page. */
export function metricsOfTask(task: string): string[] {
  return (pages.get(task)?.metrics ?? []).map(({ id }) => id);
}

/** Table `task-overview`: every task of every capture that lists models or datasets, those of today also where none has it. */
export function taskOverview(all: readonly CaptureTables[]): Row[] {
  const spaces = spaceTasks(all).filter((row) => row.part === 'task');
  return all.flatMap((at) => {
    const [models, datasets] = [isListed(at, 'models'), isListed(at, 'datasets')];
    const own = spaces.filter((row) => row.capture === at.capture.capture);
    if (!models && !datasets && own.length === 0) return [];
    const count = countsOf(at);
    const tasks = new Set([
      ...taskNames(),
      ...count('models', 'pipeline_tag').keys(),
      ...own.map((row) => row.task as string),
    ]);
    const of = (listed: boolean, kind: Kind, facet: string, task: string) =>
      listed ? (count(kind, facet).get(task) ?? 0) : null;
    return [...tasks].map((task) => ({
      capture: at.capture.capture,
      task,
      modality: modalities.get(task) ?? 'retired',
      models_population: models ? populationOf(at, 'models') : null,
      models: of(models, 'models', 'pipeline_tag', task),
      models_by_tag: of(models, 'models', 'tag', task),
      datasets_population: datasets ? populationOf(at, 'datasets') : null,
      datasets: of(datasets, 'datasets', 'task_category', task),
      spaces: own.length === 0 ? null : ((own.find((row) => row.task === task)?.spaces ?? 0) as number),
      metrics: metricsOfTask(task).join('; ') || null,
    }));
  });
}

const isListed = ({ capture }: CaptureTables, kind: Kind) => capture.population[kind].kind !== 'none';

/** Repositories of a capture by value of a facet. */
function countsOf(at: CaptureTables): (kind: Kind, facet: string) => ReadonlyMap<string, number> {
  const groups = Map.groupBy(
    at.table('tallies').filter((row) => row.task === null && row.value !== null),
    (row) => `${row.kind} ${row.facet}`,
  );
  const counts = new Map(
    [...groups].map(([name, rows]) => [name, new Map(rows.map((row) => [row.value as string, row.n as number]))]),
  );
  const none = new Map<string, number>();
  return (kind, facet) => counts.get(`${kind} ${facet}`) ?? none;
}
