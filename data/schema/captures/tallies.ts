import { text, textOrEmpty, count, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const tallies = table({
  name: 'tallies',
  title: 'Counts and sums over the whole listing, by one facet at a time',
  key: ['kind', 'facet', 'task', 'value'],
  columns: {
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    facet: text(
      'What the rows are grouped by: all, pipeline_tag, tag, library, licence, gated, month (of creation), sdk, ' +
        'stage, hardware, task_category, size (category of datasets).',
    ),
    task: textOrEmpty('Only models with this pipeline_tag; empty for the whole listing.'),
    value: textOrEmpty('Value of the facet, `all` of the facet all; empty where the record has none.'),
    n: count('Repositories.', 'repositories'),
    likes_known: count('Repositories whose record has likes.', 'repositories'),
    likes_zero: count('Repositories with 0 likes.', 'repositories'),
    likes_sum: count('Sum of the likes.', 'likes'),
    downloads_known: count('Repositories whose record has downloads.', 'repositories'),
    downloads_zero: count('Repositories with 0 downloads in 30 days.', 'repositories'),
    downloads_sum: count('Sum of the downloads of 30 days.', 'downloads'),
    downloads_max: count('Largest downloads of one of them, 0 where none are known.', 'downloads'),
  },
});
