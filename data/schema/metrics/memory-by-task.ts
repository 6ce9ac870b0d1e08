import { text, count, numberOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const memoryByTask = table({
  name: 'memory-by-task',
  title: 'Memory for the fp16 weights of the models in scope, by task',
  key: ['capture', 'task'],
  columns: {
    capture,
    task: text('pipeline_tag with at least 10 known models, or `all`.'),
    models: count('Models in scope of the task.', 'models'),
    known: count('Those whose parameters are known and are those of a whole model.', 'models'),
    q1_bytes: numberOrEmpty('Lower quartile (type 7) of 2 bytes a parameter.', 'bytes'),
    median_bytes: numberOrEmpty('Median of these.', 'bytes'),
    q3_bytes: numberOrEmpty('Upper quartile of these.', 'bytes'),
  },
});
