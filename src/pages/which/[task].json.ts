import type { APIRoute, GetStaticPaths } from 'astro';
import { WHICH_RULE, whichTasks } from '../../site/which-tasks.ts';

export const getStaticPaths = (() =>
  [...whichTasks().keys(), 'index'].map((task) => ({ params: { task } }))) satisfies GetStaticPaths;

/** The models of a task with the lists that the choice goes round; of `index`, the tasks and the rule. */
export const GET: APIRoute = ({ params: { task } }) =>
  new Response(
    JSON.stringify(
      whichTasks().get(task!) ?? { rule: WHICH_RULE, tasks: [...whichTasks().keys()], files: 'which/<task>.json' },
    ),
    { headers: { 'content-type': 'application/json' } },
  );
