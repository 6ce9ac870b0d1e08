import { LIBRARY_TASK_MAPPING, PIPELINE_TYPES, TASKS_MODEL_LIBRARIES } from '@huggingface/tasks';
import type { PipelineType } from '@huggingface/tasks';

/** Tasks of the Hub that transformers serves, in its order: its own lists of libraries by task, or of tasks by library. */
export function tasksOfTransformers(): PipelineType[] {
  const pipelines = LIBRARY_TASK_MAPPING.transformers ?? [];
  return PIPELINE_TYPES.filter(
    (task) => TASKS_MODEL_LIBRARIES[task].includes('transformers') || pipelines.includes(task),
  );
}
