import { count, countOrEmpty, shareOrEmpty, text, flagOrEmpty } from '../column.ts';
import { moves } from '../history/moves.ts';
import { capture, population } from './frame-columns.ts';
import { table } from '../table.ts';

const { kind, of, move } = moves.columns;

export const movesBetween = table({
  name: 'moves-between',
  title: 'Who came, went and was renamed up to the last version of each capture, as shares',
  key: ['capture', 'kind', 'of', 'move'],
  columns: {
    capture,
    since_seen: text('Day of the version that it is compared with.'),
    seen: text('Day of the capture.'),
    kind,
    of,
    move,
    population,
    complete: flagOrEmpty('Whether all are compared, or a sample of both.'),
    n: count('Repositories that moved so.', 'repositories'),
    total: count('Repositories compared: of the version before, of this one where they arrived.', 'repositories'),
    share: shareOrEmpty('n / total.'),
    first_day: countOrEmpty(
      'Of models that arrived in the tables as new, those that bear 2 March 2022, the day that the Hub gives all older ' +
        'repositories: where the version before was seen earlier they may have been there. Else empty.',
      'repositories',
    ),
    renamed_by_name: countOrEmpty(
      'Of models that departed from the tables, those that are in them under another id by listings/model-renames, which ' +
        'finds them without `_id`. Else empty.',
      'repositories',
    ),
  },
});
