import { text, textOrEmpty, dateOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const departures = table({
  name: 'departures',
  title: 'Repositories that an earlier version of this capture had in its tables and this one has not',
  key: ['kind', 'id', 'hub_id'],
  columns: {
    kind: oneOf(['models', 'spaces', 'datasets'], 'The table that held it.'),
    id: text('Repository id when that table last held it.'),
    hub_id: textOrEmpty('`_id` of its record then; empty where the source had none.'),
    last_held: text('Day of the last version that held it.'),
    state: oneOf(
      ['listed', 'not-listed', 'unknown'],
      'What this crawl found: listed (it only left the tables), not-listed (removed, made private, or outside of ' +
        'what the listing covers), unknown (the capture lists none of its kind).',
    ),
    listed_as: textOrEmpty('Id under which it is listed, where that is another one: it was renamed.'),
    unlisted_since: dateOrEmpty('Day of the first version whose listing lacked it; empty while it is listed.'),
  },
});
