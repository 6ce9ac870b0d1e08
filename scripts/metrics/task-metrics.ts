import type { RowIn } from '../../data/schema/folders.ts';
import { EVALUATION_FRAMEWORKS, PIPELINE_TYPES } from '@huggingface/tasks';
import { metricsOfTask } from './task-overview.ts';

/** Table `task-metrics`: each metric that the Hub's pages of tasks name, with the tasks that name it. */
export function taskMetrics(): RowIn<'metrics', 'task-metrics'>[] {
  const named = PIPELINE_TYPES.flatMap((task) =>
    [...new Set(metricsOfTask(task).map((metric) => metric.toLowerCase()))].map((metric) => ({ metric, task })),
  );
  return [...Map.groupBy(named, ({ metric }) => metric)].map(([metric, own]) => ({
    metric,
    n: own.length,
    tasks: own.map(({ task }) => task).join(' '),
  }));
}

/** Table `evaluation-offer`: how many metrics, tasks with metrics and evaluation frameworks there are. */
export function evaluationOffer(): RowIn<'metrics', 'evaluation-offer'>[] {
  return [
    { what: 'frameworks', n: Object.keys(EVALUATION_FRAMEWORKS).length },
    { what: 'metrics', n: taskMetrics().length },
    { what: 'tasks', n: PIPELINE_TYPES.length },
    { what: 'tasks-with-metrics', n: PIPELINE_TYPES.filter((task) => metricsOfTask(task).length > 0).length },
  ];
}
