import { text, textOrEmpty, dateOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const listed = table({
  name: 'listed',
  title: 'Names of the listed repositories: all where a listing has at most 20,000, else a fixed sample of 10,000',
  key: ['kind', 'id'],
  columns: {
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    id: text('Repository id; the sample is by a hash of `_id`, or of the id where there is none.'),
    hub_id: textOrEmpty('`_id` of its record, which no rename changes; empty where a source has none.'),
    created: dateOrEmpty('Day of its creation; the Hub writes 2022-03-02 for all older repositories.'),
  },
});
