import { textOrEmpty, count, oneOf } from '../column.ts';
import { side } from './side.ts';
import { table } from '../table.ts';

export const taskUses = table({
  name: 'task-uses',
  title: 'Uses of models by Spaces, by task of the model',
  key: ['side', 'by', 'task'],
  columns: {
    side,
    by: oneOf(['pipeline_tag', 'tag'], 'How the model belongs to the task.'),
    task: textOrEmpty('Task; empty for uses of models without one or not listed.'),
    models: count('Distinct models of the task that some Space uses.', 'models'),
    uses: count('Pairs of Space and model.', 'uses'),
    spaces: count('Distinct Spaces with at least one such pair.', 'Spaces'),
  },
});
