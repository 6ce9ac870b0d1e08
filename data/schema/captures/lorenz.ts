import { text, textOrEmpty, number, shareOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const lorenz = table({
  name: 'lorenz',
  title: 'Share of a sum that the top part of the listing holds',
  key: ['kind', 'by', 'task', 'measure', 'top'],
  columns: {
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    by: oneOf(['all', 'pipeline_tag', 'tag'], 'all, or how a model belongs to the task.'),
    task: textOrEmpty('Task; empty for the whole listing.'),
    measure: text('likes or downloads.'),
    top: number('Top part of the repositories by the measure, as a share (rounded up to whole repositories).', 'share'),
    held: shareOrEmpty('Share of the sum that this part holds.'),
    held_without_largest: shareOrEmpty('The same of the repositories without the one with the largest value.'),
  },
});
