import { text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';
import { addition, kind, move, of, since } from './history-columns.ts';

export const moved = table({
  name: 'moved',
  title: 'The repositories behind a number of moves.csv of at most 20: more are a number, and the file stays small',
  key: ['addition', 'since', 'kind', 'of', 'move', 'id'],
  columns: {
    addition,
    since,
    kind,
    of,
    move,
    id: text('Repository id; of the version before where it departed.'),
    hub_id: textOrEmpty('`_id` of its record; empty where the source has none.'),
    was: textOrEmpty('Id in the version before, where it was another one.'),
  },
});
