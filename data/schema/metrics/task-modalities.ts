import { text, count, countOrEmpty, shareOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';
import { withoutLargest } from './without-largest.ts';

export const taskModalities = table({
  name: 'task-modalities',
  title: 'Tasks, models and datasets by modality and capture',
  key: ['capture', 'modality'],
  columns: {
    capture,
    modality: text('Modality of task-overview; all for every task, none for models without a task.'),
    tasks: count('Tasks with at least one model.', 'tasks'),
    models: countOrEmpty('Models whose pipeline_tag is one of them.', 'models'),
    of: countOrEmpty('Models in the listing.', 'models'),
    share: shareOrEmpty('models / of.'),
    downloads_share: shareOrEmpty(
      'Share of the downloads of 30 days that these models hold; empty where downloads are not known.',
    ),
    downloads_share_without_largest: withoutLargest,
    datasets: countOrEmpty(
      'Sum over its tasks; a dataset may have several. Empty where datasets were not listed, and for models without ' +
        'a task.',
      'datasets',
    ),
  },
});
