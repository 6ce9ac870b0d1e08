/** Tables of data/metrics on the packages that Spaces require and the modules that they import. */
import { count, countOrEmpty, flagOrEmpty, numberOrEmpty, oneOf, shareOrEmpty, text, textOrEmpty } from './column.ts';
import { table } from './table.ts';

const capture = text('Capture that the row rests on.');

export const packageUse = table({
  name: 'package-use',
  title: 'The packages that most Spaces of a capture require, and how they are pinned',
  key: ['capture', 'package'],
  columns: {
    capture,
    package: text(
      'Name of the package, normalised as PEP 503 says; the 50 of the capture that most Spaces require, of equal ones those first by name.',
    ),
    rank: count('Place among them, from 1.', 'rank'),
    spaces: count('Spaces that require it.', 'Spaces'),
    of: count('Spaces with a requirements.txt that names a package.', 'Spaces'),
    share: shareOrEmpty('spaces / of.'),
    exact: count('Spaces that pin it to one version (== or ===).', 'Spaces'),
    range: count('Spaces that state any other specifier.', 'Spaces'),
    none: count('Spaces that state no version.', 'Spaces'),
    address: count('Spaces that state a direct address.', 'Spaces'),
    latest: textOrEmpty('Latest release on the day of the capture, where a package index was crawled.'),
    median_days_behind: numberOrEmpty(
      'Median over the Spaces that pin it exactly to a version of the index: days from that release to the latest.',
      'days',
    ),
  },
});

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
      ['exact', 'range', 'none', 'address', 'all exact', 'some exact', 'no exact'],
      'Of a requirement: exact (== or ===), range (any other specifier), none, a direct address. Of a Space: all, some or none of its requirements exact.',
    ),
    n: count('Requirements or Spaces.', 'as unit'),
    of: count('All of them.', 'as unit'),
    share: shareOrEmpty('n / of.'),
  },
});

export const packageAge = table({
  name: 'package-age',
  title: 'How far pinned requirements are behind the latest release, and how many the package index does not have',
  key: ['capture'],
  columns: {
    capture,
    requirements: count('Pairs of Space and package, direct addresses left out.', 'requirements'),
    asked: count('Those of packages of which the index was asked and answered.', 'requirements'),
    missing: count('Of these, requirements of a package that the index does not have.', 'requirements'),
    exact: count('Requirements pinned to one version.', 'requirements'),
    version_missing: count(
      'Of these, pinned to a version that the index, which has the package, does not have.',
      'requirements',
    ),
    known: count('Of these, pinned to a version that it has: the basis of the columns that follow.', 'requirements'),
    at_latest: countOrEmpty('Pinned to a version with no later final one on the day of the capture.', 'requirements'),
    at_latest_share: shareOrEmpty('at_latest / known.'),
    yanked: countOrEmpty('Pinned to a version that its maker has withdrawn since.', 'requirements'),
    q1_days: numberOrEmpty('Lower quartile (type 7) of the days from the pinned release to the latest one.', 'days'),
    median_days: numberOrEmpty('Median of these.', 'days'),
    q3_days: numberOrEmpty('Upper quartile of these.', 'days'),
    median_releases: numberOrEmpty('Median number of final releases above the pinned one.', 'releases'),
  },
});

export const importUse = table({
  name: 'import-use',
  title: 'The modules that most app files of a capture import',
  key: ['capture', 'module'],
  columns: {
    capture,
    module: text(
      'Top-level module; the 50 that most app files import, of equal ones those first by name. A file of the Space itself cannot be told from a package.',
    ),
    rank: count('Place among them, from 1.', 'rank'),
    spaces: count('Spaces whose app file imports it.', 'Spaces'),
    of: count('Spaces whose app file imports a module.', 'Spaces'),
    share: shareOrEmpty('spaces / of.'),
    standard: flagOrEmpty('Whether it belongs to the standard library: in sys.stdlib_module_names of Python 3.11.'),
  },
});
