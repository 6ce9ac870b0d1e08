import type { Claim } from './claim.ts';

const FIRST = 5;

/** How many of the models that name a task are of the five largest tasks. */
export const claim: Claim = {
  id: 'few-tasks-hold-most',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'The five largest tasks hold more than half of all models that name a task.',
  otherwise: 'The five largest tasks hold at most half of all models that name a task.',
  predicate: 'share of the five tasks with most models above 0.5 of all models with a pipeline_tag, on 2024-07-11',
  captures: ['2024-07-11'],
  restsOn: ['task-overview'],
  judge(rows) {
    const counts = rows('task-overview')
      .filter((row) => row.capture === '2024-07-11' && row.models !== null)
      .map((row) => row.models)
      .sort((a, b) => b - a);
    const all = counts.reduce((sum, n) => sum + n, 0);
    if (all === 0) return null;
    const share = counts.slice(0, FIRST).reduce((sum, n) => sum + n, 0) / all;
    return {
      holds: share > 0.5,
      effectName: 'share of five tasks',
      effect: share,
      n: `${all} models that name a task`,
    };
  },
};
