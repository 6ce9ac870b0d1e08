import { text, textOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const spacePackages = table({
  name: 'space-packages',
  title: 'Requirements: one row a Space and package of its top requirements.txt',
  key: ['space', 'package'],
  columns: {
    space: text('Id of the Space.'),
    package: text(
      'Name of the package, normalised as PEP 503 says (lower case, runs of -_. as one -); a bare address as it ' +
        'stands.',
    ),
    specifier: textOrEmpty('Version specifier as written, without blanks.'),
    pin: oneOf(
      ['exact', 'range', 'none', 'address', 'refused'],
      'exact (== or ===), range (any other specifier), none, a direct address, or refused: no requirement by the ' +
        'rules of pip (==latest, ==1.x), which then installs nothing of the file.',
    ),
  },
});
