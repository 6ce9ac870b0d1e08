import { textOrEmpty, count, numberOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const likesDownloads = table({
  name: 'likes-downloads',
  title: 'Rank correlation of likes and downloads over the whole listing',
  key: ['kind', 'by', 'task'],
  columns: {
    kind: oneOf(['datasets', 'models'], 'Which listing.'),
    by: oneOf(['all', 'pipeline_tag', 'tag'], 'all, or how a model belongs to the task.'),
    task: textOrEmpty('Task; empty for the whole listing.'),
    n: count('Repositories whose record has both.', 'repositories'),
    spearman: numberOrEmpty(
      "Spearman's rho with average ranks for ties, -1 to 1; empty when one of the two does not vary.",
      'rho',
    ),
  },
});
