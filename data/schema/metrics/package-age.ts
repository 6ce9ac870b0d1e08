import { count, countOrEmpty, numberOrEmpty, shareOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

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
