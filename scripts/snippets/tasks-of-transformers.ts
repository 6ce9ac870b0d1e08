import { LIBRARY_TASK_MAPPING, PIPELINE_TYPES, TASKS_MODEL_LIBRARIES } from '@huggingface/tasks';
import type { PipelineType } from '@huggingface/tasks';
import type { SnippetKind } from '../../data/schema/snippets/snippet-columns.ts';

/** Tasks of the Hub that transformers serves, in its order: its own lists of libraries by task, or of tasks by library. */
export function tasksOfTransformers(): PipelineType[] {
  const pipelines = LIBRARY_TASK_MAPPING.transformers ?? [];
  return PIPELINE_TYPES.filter(
    (task) => TASKS_MODEL_LIBRARIES[task].includes('transformers') || pipelines.includes(task),
  );
}

/** Kinds of snippet that the Hub shows for a task: pipeline() is offered for those of its own list. */
export function kindsOf(task: PipelineType): SnippetKind[] {
  return LIBRARY_TASK_MAPPING.transformers?.includes(task) ? ['pipeline', 'classes'] : ['classes'];
}
