import { countOrEmpty, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';
import { kind } from './history-columns.ts';

export const known = table({
  name: 'known',
  title: 'No history but what the next `latest` is compared with: repositories of its versions of the last two years',
  key: ['kind', 'id', 'hub_id'],
  columns: {
    kind,
    id: text('Repository id in the last version that had it.'),
    hub_id: textOrEmpty('`_id` of its record; empty where the source has none.'),
    listed: countOrEmpty(
      'Addition of the last version that listed it, of a sampled listing within the sample.',
      'number',
    ),
    held: countOrEmpty('Addition of the last version that had it in scope.', 'number'),
    gone: countOrEmpty('Addition of the last version whose source said that it is gone.', 'number'),
  },
});
