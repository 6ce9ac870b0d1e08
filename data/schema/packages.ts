import { count, countOrEmpty, dateOrEmpty, flagOrEmpty, oneOf, text, textOrEmpty } from './column.ts';
import { table } from './table.ts';

export const packages = table({
  name: 'packages',
  title: 'Packages that Spaces in scope require, with their latest release on the day of the capture',
  key: ['package'],
  columns: {
    package: text('Name of the package as in space-packages; direct addresses have no row.'),
    spaces: count('Spaces in scope that require it.', 'Spaces'),
    index: oneOf(
      ['found', 'missing', 'unreached', 'not-asked'],
      'Answer of the package index (pypi.org, JSON API): found, missing (it has no such package), unreached (no answer), not-asked (no index was crawled).',
    ),
    latest: textOrEmpty(
      'Highest version by PEP 440, neither pre-release nor yanked where there is one, released up to the day of the capture.',
    ),
    latest_released: dateOrEmpty('Upload of its first file.'),
    releases: countOrEmpty('Versions with a file up to that day.', 'releases'),
  },
});

export const packageVersions = table({
  name: 'package-versions',
  title: 'Versions that Spaces in scope pin exactly, and how far they are behind the latest release',
  key: ['package', 'version'],
  columns: {
    package: text('Name of the package.'),
    version: text('Version as pinned, without the local part behind a plus sign.'),
    spaces: count('Spaces in scope that pin it.', 'Spaces'),
    index: oneOf(
      ['found', 'missing', 'unknown'],
      'Whether the index has the version on that day; unknown where it does not say.',
    ),
    released: dateOrEmpty('Upload of its first file.'),
    yanked: flagOrEmpty('Whether its maker has withdrawn it since.'),
    days_behind: countOrEmpty(
      'Days from its release to that of the latest version; 0 where no later version is final.',
      'days',
    ),
    releases_behind: countOrEmpty('Final versions above it, released up to that day.', 'releases'),
  },
});
