import { count, flagOrEmpty, text } from '../column.ts';
import { population } from '../metrics/frame-columns.ts';
import { table } from '../table.ts';
import { addition, captureName, kind, move, of, seenDay, since } from './history-columns.ts';

export const moves = table({
  name: 'moves',
  title: 'How many came, went and were renamed between two versions that cover the same',
  key: ['addition', 'since', 'kind', 'of', 'move'],
  columns: {
    addition,
    since,
    capture: captureName,
    since_seen: text('Day of the version before.'),
    seen: seenDay,
    kind,
    of,
    move,
    n: count('Repositories that moved so.', 'repositories'),
    total: count(
      'Repositories compared: of the version before for those that stayed, were renamed or departed; of this one for ' +
        'those that arrived or returned; for tombstones those listed and those gone.',
      'repositories',
    ),
    population,
    complete: flagOrEmpty(
      'Whether all are compared; false: the same sample by a hash of `_id` of both listings, so that n / total holds ' +
        'of the whole and n does not.',
    ),
  },
});
