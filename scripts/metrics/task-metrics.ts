import type { RowIn } from '../../data/schema/folders.ts';
import { PIPELINE_TYPES } from '@huggingface/tasks';
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
