import { text, textOrEmpty, count, countOrEmpty, dateOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const packages = table({
  name: 'packages',
  title: 'Packages that Spaces in scope require, with their latest release on the day of the capture',
  key: ['package'],
  columns: {
    package: text('Name of the package as in space-packages; direct addresses have no row.'),
    spaces: count('Spaces in scope that require it.', 'Spaces'),
    index: oneOf(
      ['found', 'missing', 'unreached', 'not-asked'],
      'Answer of the package index (pypi.org, JSON API): found, missing (it has no such package), unreached (no ' +
        'answer), not-asked (no index was crawled).',
    ),
    latest: textOrEmpty(
      'Highest version by PEP 440, neither pre-release nor yanked where there is one, released up to the day of the ' +
        'capture.',
    ),
    latest_released: dateOrEmpty('Upload of its first file.'),
    releases: countOrEmpty('Versions with a file up to that day.', 'releases'),
  },
});
