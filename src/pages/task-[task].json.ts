/** What the report knows of one task, for the explorer and for programs: the same facts that the page of the task has. */
import type { APIRoute } from 'astro';
import { report } from '../site/report.ts';
import { taskFacts } from '../site/task-facts.ts';
import { taskJson } from '../site/task-json.ts';
import { tasks } from '../site/tasks.ts';

export function getStaticPaths() {
  return tasks().map(({ task }) => ({ params: { task }, props: { task } }));
}

export const GET: APIRoute<{ task: string }> = ({ props: { task } }) =>
  new Response(`${JSON.stringify({ ...taskJson(taskFacts(task)), licence: report.textLicence.url })}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
