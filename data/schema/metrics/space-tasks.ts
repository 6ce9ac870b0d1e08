import { textOrEmpty, count, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const spaceTasks = table({
  name: 'space-tasks',
  title: 'Tasks of Spaces: the pipeline_tag of the models that they use, and where it is known from',
  key: ['capture', 'part', 'task', 'models_from'],
  columns: {
    capture,
    part: oneOf(
      ['all', 'known', 'unknown', 'task'],
      'all uses; those of models whose task is known; those of models whose task is not; those of models of one task.',
    ),
    task: textOrEmpty('Task; only in rows of one task.'),
    models_from: textOrEmpty(
      'Capture whose models.csv states the task: the same, or where it lists no models the one nearest in time that ' +
        'states it; empty for any. A task may have changed in between.',
    ),
    models: count('Distinct models used.', 'models'),
    uses: count(
      'Pairs of Space and model in space-models.csv; where only the models say so, those of models in scope.',
      'uses',
    ),
    spaces: count(
      'Distinct Spaces of these uses; unknown counts only Spaces without any use of a known task.',
      'Spaces',
    ),
  },
});
