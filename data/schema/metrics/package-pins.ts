import { count, shareOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const packagePins = table({
  name: 'package-pins',
  title: 'How requirements are pinned, and how many Spaces pin all of them',
  key: ['capture', 'unit', 'pin'],
  columns: {
    capture,
    unit: oneOf(
      ['requirement', 'space'],
      'What is counted: pairs of Space and package, or Spaces by their requirements together.',
    ),
    pin: oneOf(
      ['exact', 'range', 'none', 'address', 'refused', 'all exact', 'some exact', 'no exact'],
      'Of a requirement: exact (== or ===), range (any other specifier), none, a direct address, refused by pip. Of ' +
        'a Space: all, some or none of its requirements exact.',
    ),
    n: count('Requirements or Spaces.', 'as unit'),
    of: count('All of them.', 'as unit'),
    share: shareOrEmpty('n / of.'),
    low: shareOrEmpty('Lower end of the 95 % bootstrap interval over authors; of Spaces only.'),
    high: shareOrEmpty('Upper end of that interval.'),
  },
});
