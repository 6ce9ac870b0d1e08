import { gzipSync } from 'node:zlib';
import type { APIRoute, GetStaticPaths } from 'astro';
import { whichTasks } from '../../site/which-tasks.ts';

export const getStaticPaths = (() =>
  [...whichTasks().keys()].map((task) => ({ params: { task } }))) satisfies GetStaticPaths;

/** The models of a task with the lists that the choice goes round; gzip, a third of the bytes on the site. */
export const GET: APIRoute = ({ params: { task } }) =>
  new Response(new Uint8Array(gzipSync(JSON.stringify(whichTasks().get(task!)), { level: 9 })), {
    headers: { 'content-type': 'application/gzip' },
  });
