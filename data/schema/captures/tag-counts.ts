import { text, count, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const tagCounts = table({
  name: 'tag-counts',
  title: 'Repositories of a listing that carry a tag of the Hub or of one of its libraries',
  key: ['kind', 'tag'],
  columns: {
    kind: oneOf(['datasets', 'models'], 'Which listing.'),
    tag: text('Tag.'),
    n: count('Repositories with the tag.', 'repositories'),
    of: count('Repositories whose record has tags.', 'repositories'),
  },
});
