import { text, count } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const datasetTaskLinks = table({
  name: 'dataset-task-links',
  title: 'For which tasks the 25 most used datasets of a capture are used',
  key: ['capture', 'dataset', 'task'],
  columns: {
    capture,
    dataset: text('Dataset, as in dataset-use.'),
    task: text('Task of the triple.'),
    models: count('Models in scope that use the dataset for the task.', 'models'),
  },
});
