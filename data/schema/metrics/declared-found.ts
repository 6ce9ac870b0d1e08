import { count, shareOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const declaredFound = table({
  name: 'declared-found',
  title: 'Datasets that authors declare against those that the text of their cards tells',
  key: ['capture', 'reader'],
  columns: {
    capture,
    reader: oneOf(
      ['hand', 'matcher'],
      'Who read the text: a person, 200 cards drawn at random, all names; or the matcher, all cards, datasets that ' +
        'the Hub lists, each card by a matcher that had not learned from it.',
    ),
    cards: count('Cards read.', 'cards'),
    declared: count('Pairs of card and dataset that the author declares.', 'pairs'),
    confirmed: count('Those that the text says too.', 'pairs'),
    confirmed_share: shareOrEmpty('confirmed / declared.'),
    silent: count('Those that the text does not say: declared - confirmed.', 'pairs'),
    told: count('Pairs that the text says.', 'pairs'),
    added: count('Those that the author does not declare: told - confirmed. Of the matcher some are errors.', 'pairs'),
    added_share: shareOrEmpty('added / told.'),
    added_low: shareOrEmpty(
      'Lower end of its 95 % bootstrap interval over the authors of the cards; of labels by hand only.',
    ),
    added_high: shareOrEmpty('Upper end of that interval.'),
  },
});
