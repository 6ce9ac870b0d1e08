import type { APIRoute } from 'astro';
import { WHICH_RULE, whichTasks } from '../../site/which-tasks.ts';

/** The tasks, the rule, and the five models of each task without a wish. */
export const GET: APIRoute = () =>
  Response.json({
    rule: WHICH_RULE,
    tasks: [...whichTasks().keys()],
    files: 'which/<task>.json.gz',
    five: Object.fromEntries([...whichTasks()].map(([task, { five }]) => [task, five])),
  });
