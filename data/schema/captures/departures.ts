import { text, textOrEmpty, dateOrEmpty, oneOf } from '../column.ts';
import { listedKinds } from '../listed-kinds.ts';
import { table } from '../table.ts';

export const departures = table({
  name: 'departures',
  title:
    'Repositories that an earlier version of this capture had in its tables, or its source lost, and that are in none',
  key: ['kind', 'id', 'hub_id'],
  columns: {
    kind: oneOf(listedKinds, 'The table that held it.'),
    id: text('Repository id when that table last held it, or as the source names it.'),
    hub_id: textOrEmpty('`_id` of its record then; empty where the source had none.'),
    last_held: textOrEmpty('Day of the last version that held it; empty where only the source knew it.'),
    state: oneOf(
      ['listed', 'not-listed', 'removed', 'unknown'],
      'What this crawl found: listed (it only left the tables), not-listed (removed, made private, or outside of ' +
        'what the listing covers), removed (the source says that the Hub no longer has it), unknown (the capture lists none of its kind).',
    ),
    listed_as: textOrEmpty('Id under which it is listed, where that is another one: it was renamed.'),
    unlisted_since: dateOrEmpty(
      'Day of the first version whose listing lacked it, or that the source states; empty while it is listed.',
    ),
  },
});
