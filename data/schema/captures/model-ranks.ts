import { text, count, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const modelRanks = table({
  name: 'model-ranks',
  title: 'Top lists: the N most liked and most downloaded models of every task',
  key: ['by', 'task', 'sort', 'rank'],
  columns: {
    by: oneOf(['pipeline_tag', 'tag'], 'How a model belongs to the task: its pipeline_tag, or any tag of that name.'),
    task: text('Task name as the Hub spells it.'),
    sort: oneOf(['downloads', 'likes'], 'Measure of the list.'),
    rank: count('1 for the largest value; equal values are ordered by id (code points).', 'rank'),
    model: text('Id of the model.'),
    value: count('Likes, or downloads of the last 30 days.', 'likes or downloads'),
  },
});
