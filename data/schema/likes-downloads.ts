import { count, number, numberOrEmpty, oneOf, textOrEmpty } from './column.ts';
import { table } from './table.ts';

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

export const likesDownloadsBins = table({
  name: 'likes-downloads-bins',
  title: 'Likes against downloads, counted in bins of half a decade',
  key: ['kind', 'task', 'likes_from', 'downloads_from'],
  columns: {
    kind: oneOf(['datasets', 'models'], 'Which listing.'),
    task: textOrEmpty('pipeline_tag; empty for the whole listing.'),
    likes_from: number(
      'Lower bound of the bin of likes: 0, 1, then powers of ten in half steps (10^0.5, 10, ...), rounded up.',
      'likes',
    ),
    downloads_from: number('Lower bound of the bin of downloads, by the same scale.', 'downloads'),
    n: count('Repositories in the bin.', 'repositories'),
  },
});
