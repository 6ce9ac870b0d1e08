import { text, dateOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const tombstones = table({
  name: 'tombstones',
  title: 'Repositories that the source of a capture found gone from the Hub',
  key: ['kind', 'id'],
  columns: {
    kind: oneOf(['models'], 'What it was; sources have said so of models only. The Hub itself lists none.'),
    id: text('Repository id under which the Hub answered that there is none.'),
    removed: dateOrEmpty('Day on which the source noticed it, not that of the removal.'),
  },
});
