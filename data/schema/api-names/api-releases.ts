import { count, countOrEmpty, oneOf, text } from '../column.ts';
import { table } from '../table.ts';
import { releasedColumn } from './life.ts';

export const apiReleases = table({
  name: 'api-releases',
  title: 'Releases of Python libraries whose names were read',
  key: ['library', 'place'],
  columns: {
    library: text('Module of the library, as code imports it.'),
    place: count('Place in the order of releases, from 0.'),
    version: text('Release that it stands for; `main@<day>` where it is the main branch and no release.'),
    released: releasedColumn,
    read_from: oneOf(
      ['tag', 'wheel', 'main at its release', 'main before its release', 'main'],
      'The tag or the published wheel, which are exact; the commit on the main branch before the version was raised (a ' +
        'name may be dated one release early); a commit on it some time before the release, which may lack names of ' +
        'it; the main branch, which is no release.',
    ),
    source: text('Repository and commit, or file, that was read.'),
    names: countOrEmpty('Public names found.', 'names'),
    tasks: countOrEmpty('Tasks of pipeline() found; empty for other libraries.', 'tasks'),
  },
});
