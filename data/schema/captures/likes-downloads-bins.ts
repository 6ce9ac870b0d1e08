import { textOrEmpty, count, number, oneOf } from '../column.ts';
import { table } from '../table.ts';

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
