import { text, textOrEmpty, count, numberOrEmpty, shareOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const packageUse = table({
  name: 'package-use',
  title: 'The packages that most Spaces of a capture require, and how they are pinned',
  key: ['capture', 'package'],
  columns: {
    capture,
    package: text(
      'Name of the package, normalised as PEP 503 says; the 50 of the capture that most Spaces require, of equal ' +
        'ones those first by name.',
    ),
    rank: count('Place among them, from 1.', 'rank'),
    spaces: count('Spaces that require it.', 'Spaces'),
    of: count('Spaces with a requirements.txt that names a package.', 'Spaces'),
    share: shareOrEmpty('spaces / of.'),
    exact: count('Spaces that pin it to one version (== or ===).', 'Spaces'),
    range: count('Spaces that state any other specifier.', 'Spaces'),
    none: count('Spaces that state no version.', 'Spaces'),
    address: count('Spaces that state a direct address.', 'Spaces'),
    refused: count('Spaces in which pip refuses what stands there.', 'Spaces'),
    latest: textOrEmpty('Latest release on the day of the capture, where a package index was crawled.'),
    median_days_behind: numberOrEmpty(
      'Median over the Spaces that pin it exactly to a version of the index: days from that release to the latest.',
      'days',
    ),
  },
});
