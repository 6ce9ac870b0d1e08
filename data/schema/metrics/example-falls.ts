import { count, dateOrEmpty, number, numberOrEmpty } from '../column.ts';
import { asked, capture, level, population, release } from './example-columns.ts';
import { table } from '../table.ts';

export const exampleFalls = table({
  name: 'example-falls',
  title: 'Releases in which examples lost what they name, since the capture',
  key: ['capture', 'level', 'asked', 'release'],
  columns: {
    capture,
    level,
    asked,
    release,
    released: dateOrEmpty('Day of the release.'),
    population,
    cards: count('Cards that found all in the release before and do not in this one.', 'cards'),
    owners: count('Their owners.', 'owners'),
    owner_fall: number('Share of owners (owner_share of example-steps) in the release before, less that in this one.'),
    of_fall: numberOrEmpty(
      'owner_fall as a part of all that the share lost from the release of the capture to the newest one; empty where ' +
        'it lost nothing.',
    ),
    low: numberOrEmpty('Lower end of the 95 % bootstrap interval over owners of of_fall; empty for fewer than ten.'),
    high: numberOrEmpty('Upper end of that interval.'),
  },
});
