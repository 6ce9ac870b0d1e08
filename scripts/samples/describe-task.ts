import { TASKS_DATA } from '@huggingface/tasks';

/** What the Hub's own task page says a task is, from @huggingface/tasks; null for a task without a page. */
export function describeTask(task: string): string | null {
  const page = (TASKS_DATA as Readonly<Record<string, { summary?: string } | undefined>>)[task];
  return page?.summary ?? null;
}
