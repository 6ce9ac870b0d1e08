import { text, count, numberOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const topTwenty = table({
  name: 'top-twenty',
  title: 'Likes and downloads of the 20 leading models of every task',
  key: ['capture', 'by', 'task', 'sort', 'measure'],
  columns: {
    capture,
    by: oneOf(['pipeline_tag', 'tag'], 'How a model belongs to the task.'),
    task: text('Task.'),
    sort: oneOf(['downloads', 'likes'], 'Measure that the list is ordered by.'),
    measure: oneOf(['downloads', 'likes'], 'Measure that is summed here.'),
    size: count('Models in the list, at most 20.', 'models'),
    known: count('Models of the list whose record has the measure.', 'models'),
    sum: numberOrEmpty('Sum.', 'as measure'),
    median: numberOrEmpty('Median: the mean of the two middle values of an even number.', 'as measure'),
    min: numberOrEmpty('Smallest value.', 'as measure'),
    max: numberOrEmpty('Largest value.', 'as measure'),
  },
});
