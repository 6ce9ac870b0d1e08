import { text, count, oneOf } from '../column.ts';
import { table } from '../table.ts';

/** Parts of the ease index that every record of a listing can tell. */
export const talliedParts = [
  'licence',
  'library',
  'one-call',
  'own-code',
  'safe-weights',
  'small-form',
  'starter-code',
  'size',
  'open-access',
] as const;

export const easeTallies = table({
  name: 'ease-tallies',
  title: 'How many listed models of each task meet the parts of the ease index, in longer lists than the top lists',
  key: ['list', 'task', 'part'],
  columns: {
    list: oneOf(
      ['100', 'all'],
      'The union of the 100 most liked and the 100 most downloaded models of the task, or all that were listed.',
    ),
    task: text('pipeline_tag of the models.'),
    part: oneOf(talliedParts, 'Part of the ease index (method/ease-parts.ts); formats are those that tags name.'),
    models: count('Models in the list.', 'models'),
    known: count(
      'Those of which the listing says whether they meet the condition; 0 where it says so of none.',
      'models',
    ),
    holds: count('Those that meet it.', 'models'),
  },
});
