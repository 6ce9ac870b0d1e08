/** Columns and words that the tables on the examples of cards share. */
import { count, oneOf, shareOrEmpty, text } from '../column.ts';

export { capture, population } from './frame-columns.ts';

/** What is looked for in a release. */
const exampleLevels = ['names', 'calls', 'libraries'] as const;

export const level = oneOf(
  exampleLevels,
  'What is looked for: names and tasks of transformers; also the methods and keywords that data/api-names knows; also ' +
    'names of other libraries, as of the newest release of each by the day of the release.',
);

export const asked = oneOf(
  ['every', 'some'],
  'Whether every judged example of the card finds all that is looked for, or at least one does.',
);

export const release = text('Release of transformers.');

/** Cells of scripts/metrics/found-shares.ts. */
export const foundColumns = {
  cards: count(
    'Judged cards: at least one example names names or tasks of transformers, all of them ones that it has or had; an ' +
      'example with any other is left out.',
    'cards',
  ),
  found: count('Those whose examples find what is looked for in this release.', 'cards'),
  card_share: shareOrEmpty('found / cards.'),
  card_low: shareOrEmpty(
    'Lower end of the 95 % bootstrap interval over owners: how far the figure hangs on single owners; that of Wilson ' +
      'where all owners agree; empty for fewer than ten owners, and for releases before the capture.',
  ),
  card_high: shareOrEmpty('Upper end of that interval.'),
  owners: count('Owners of the cards; an old id without an owner is its own.', 'owners'),
  owner_share: shareOrEmpty('Mean over owners of the share of their cards that find it, so that each counts once.'),
  owner_low: shareOrEmpty('Lower end of the interval of owner_share, made in the same way.'),
  owner_high: shareOrEmpty('Upper end of that interval.'),
};
