import { count, countOrEmpty, oneOf, shareOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const examplePrecision = table({
  name: 'example-precision',
  title: 'What is said of the examples of cards, held against 120 cards read by hand',
  key: ['capture', 'level', 'verdict'],
  columns: {
    capture,
    level: oneOf(
      ['all', 'names'],
      'names: names and tasks of transformers; all: also methods, keywords and other libraries, as far as known by release.',
    ),
    verdict: oneOf(
      ['not judged', 'still', 'stopped'],
      'What is said of every example of the card: its names exist in the newest release; they did in an earlier one; the ' +
        'card is not judged.',
    ),
    cards: count('Cards read by hand of which this is said.', 'cards'),
    right: count('Those for which the reader said the same.', 'cards'),
    share: shareOrEmpty('right / cards.'),
    low: shareOrEmpty('Lower end of the 95 % Wilson interval over cards, one an owner.'),
    high: shareOrEmpty('Upper end of that interval.'),
    named: countOrEmpty(
      'Of the right ones that stopped, those where the name that went first is one that the reader named.',
      'cards',
    ),
  },
});
