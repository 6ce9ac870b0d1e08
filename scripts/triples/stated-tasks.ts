import type { PipelineType } from '@huggingface/tasks';
import type { FrontMatter } from '../records/front-matter.ts';
import { hubTask } from '../records/hub-task.ts';

/** Tasks of a model: its pipeline_tag, or else the tasks among its tags; each once, in the order stated. */
export function modelTasks(pipelineTag: string | null, tags: readonly string[]): PipelineType[] {
  const own = hubTask(pipelineTag);
  return own ? [own] : unique(tags.filter((tag) => !tag.includes(':')));
}

const CATEGORY = /^(?:task_categories|task_ids):(.+)$/;
const KEYS = ['task_categories', 'task_ids'];

/**
 * Tasks of a dataset: `task_categories:` and `task_ids:` tags and the same keys of its front matter, subtasks as their
 * task.
 */
export function datasetTasks(tags: readonly string[], frontMatter: FrontMatter | null): PipelineType[] {
  const tagged = tags.flatMap((tag) => CATEGORY.exec(tag)?.[1] ?? []);
  const stated = KEYS.flatMap((key) => textsOf(frontMatter?.data[key]));
  return unique([...tagged, ...stated]);
}

/** A list, a text, or lists by the name of a configuration, as older dataset cards have them. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return value !== null && typeof value === 'object'
    ? Object.values(value).flatMap((inner) => (Array.isArray(inner) ? textsOf(inner) : []))
    : [];
}

function unique(texts: readonly string[]): PipelineType[] {
  return [...new Set(texts.map(hubTask).filter((task) => task !== null))];
}
