import { textOrEmpty, count, numberOrEmpty, shareOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const taskUse = table({
  name: 'task-use',
  title: 'Uses of models by Spaces, by task of the model',
  key: ['capture', 'side', 'by', 'task'],
  columns: {
    capture,
    side: oneOf(['model', 'space'], 'Whose record says so.'),
    by: oneOf(['pipeline_tag', 'tag'], 'How the model belongs to the task.'),
    task: textOrEmpty('Task; empty for uses of models without one or not listed.'),
    models: count('Distinct models used.', 'models'),
    uses: count('Uses.', 'uses'),
    spaces: count('Distinct Spaces.', 'Spaces'),
    uses_share: shareOrEmpty('Share of all uses; tags overlap, so these shares add up to more than 1.'),
    uses_per_model: numberOrEmpty('uses / models.', 'uses'),
  },
});
