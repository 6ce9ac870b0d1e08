import { text, count, shareOrEmpty, oneOf } from '../column.ts';
import { capture, population } from './frame-columns.ts';
import { table } from '../table.ts';
import { withoutLargest } from './without-largest.ts';

export const libraryFootprint = table({
  name: 'library-footprint',
  title: 'Repositories that name a library of the Hub or an integrated one, by capture',
  key: ['capture', 'kind', 'mark', 'value'],
  columns: {
    capture,
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    mark: oneOf(
      ['library_name', 'sdk', 'tag'],
      'By what the repository names it: a model has one library_name, a Space one sdk, and any repository several ' +
        'tags.',
    ),
    value: text('Value of library_name or sdk, or the tag.'),
    population,
    n: count(
      'Repositories; 0 where the listing states such marks and none has this one, no row where it does not state them.',
      'repositories',
    ),
    of: count('Repositories in the listing; for tags those whose record has tags.', 'repositories'),
    share: shareOrEmpty('n / of.'),
    downloads_share: shareOrEmpty(
      'Share of the downloads of 30 days that they hold; empty for tags and where downloads are not known.',
    ),
    downloads_share_without_largest: withoutLargest,
  },
});
