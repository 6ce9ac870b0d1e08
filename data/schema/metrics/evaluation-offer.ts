import { count, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const evaluationOffer = table({
  name: 'evaluation-offer',
  title: 'What @huggingface/tasks lists for evaluation',
  key: ['what'],
  columns: {
    what: oneOf(
      ['frameworks', 'metrics', 'tasks', 'tasks-with-metrics'],
      'frameworks: programs whose results the Hub takes for its benchmarks; metrics: names; tasks, and tasks that ' +
        'name a metric.',
    ),
    n: count('How many.', 'as what'),
  },
});
