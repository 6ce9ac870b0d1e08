import type { RowIn } from '../../data/schema/folders.ts';
import { EVALUATION_FRAMEWORKS, PIPELINE_TYPES } from '@huggingface/tasks';
import { taskMetrics } from './task-metrics.ts';
import { metricsOfTask } from './task-overview.ts';

/** Table `evaluation-offer`: how many metrics, tasks with metrics and evaluation frameworks there are. */
export function evaluationOffer(): RowIn<'metrics', 'evaluation-offer'>[] {
  return [
    { what: 'frameworks', n: Object.keys(EVALUATION_FRAMEWORKS).length },
    { what: 'metrics', n: taskMetrics().length },
    { what: 'tasks', n: PIPELINE_TYPES.length },
    { what: 'tasks-with-metrics', n: PIPELINE_TYPES.filter((task) => metricsOfTask(task).length > 0).length },
  ];
}
