import { text, count, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const listingChurn = table({
  name: 'listing-churn',
  title: 'Models of one listing that a later look at the Hub still found under the same id',
  key: ['from', 'to', 'group'],
  columns: {
    from: text('Capture that listed them first.'),
    to: text('Capture of the later listing; the same where a tracker says which of its own models are gone.'),
    group: oneOf(
      ['all', 'no downloads', '1-999 downloads', '1000 or more downloads', 'without owner', 'tracked'],
      'Every model; those with an owner in their id by the downloads of 30 days in the first listing; those without ' +
        'owner; tracked: every model that the tracker followed.',
    ),
    n: count('Models of the group in the first listing.', 'models'),
    still: count('Of these, models that the later listing has under the same id.', 'models'),
    renamed: count(
      'Of those that it has not, models that it has under another id, as the rows of model-renames. ' +
        '0 for a tracker, which asks by the old id.',
      'models',
    ),
    namesakes: count(
      'Of the rest, models whose name stands there with another owner, letter case apart, under an id that was not listed ' +
        'before: created later, with other tags, or one of several alike.',
      'models',
    ),
  },
});
