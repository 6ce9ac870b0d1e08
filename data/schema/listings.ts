/** Counts over whole archives that no capture table has, written by `npm run listings` to data/listings/. */
import { count, oneOf, text } from './column.ts';
import { hubLibraries } from './hub-libraries.ts';
import { table } from './table.ts';

export const tagCounts = table({
  name: 'tag-counts',
  title: 'Repositories of a listing that carry a tag of the Hub or of one of its libraries',
  key: ['capture', 'kind', 'tag'],
  columns: {
    capture: text('Capture of the same listing.'),
    kind: oneOf(['datasets', 'models'], 'Which listing.'),
    tag: text('Tag.'),
    n: count('Repositories with the tag.', 'repositories'),
    of: count('Repositories whose record has tags.', 'repositories'),
  },
});

export const listingChurn = table({
  name: 'listing-churn',
  title: 'Models of one listing that a later look at the Hub still found under the same id',
  key: ['from', 'to', 'group'],
  columns: {
    from: text('Capture that listed them first.'),
    to: text('Capture of the later listing; the same where a tracker says which of its own models are gone.'),
    group: oneOf(
      ['all', 'no downloads', '1-999 downloads', '1000 or more downloads', 'without owner', 'tracked'],
      'Every model; those with an owner in their id by the downloads of 30 days in the first listing; those without owner; tracked: every model that the tracker followed.',
    ),
    n: count('Models of the group in the first listing.', 'models'),
    still: count(
      'Of these, models that the later listing has under the same id; a renamed model is not among them.',
      'models',
    ),
  },
});

/** The tables of data/listings. */
export const listingTables = [tagCounts, listingChurn] as const;

/** Tags that say something of the model and are not the mark of a library. */
export const factTags = ['custom_code', 'eval-results', 'model-index'] as const;

/** Tags that are counted, by listing. */
export const countedTags: Readonly<Record<'models' | 'datasets', readonly string[]>> = {
  models: [...new Set([...hubLibraries.flatMap(({ tag }) => tag ?? []), ...factTags])].sort(),
  datasets: hubLibraries.flatMap(({ datasetTag }) => datasetTag ?? []),
};
