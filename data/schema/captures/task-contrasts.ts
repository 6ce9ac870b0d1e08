import { text, count, number, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const taskContrasts = table({
  name: 'task-contrasts',
  title: 'Each task against text-generation over the whole listing',
  key: ['by', 'task', 'measure'],
  columns: {
    by: oneOf(['pipeline_tag', 'tag'], 'How a model belongs to the task; a model with both tags is on both sides.'),
    task: text('Task.'),
    measure: oneOf(['downloads', 'likes'], 'likes, or downloads of the last 30 days.'),
    n: count('Models of the task with the measure.', 'models'),
    n_reference: count('Models of text-generation with the measure.', 'models'),
    delta: number(
      "Cliff's delta, -1 to 1: above 0 when a model of the task has more than one of text-generation; " +
        'exact, zeros included.',
      'delta',
    ),
  },
});
