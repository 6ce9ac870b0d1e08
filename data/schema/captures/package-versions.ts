import { text, count, countOrEmpty, flagOrEmpty, dateOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

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
