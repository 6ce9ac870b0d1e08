import { count, oneOf, shareOrEmpty, textOrEmpty, countOrEmpty } from '../column.ts';
import { capture, population } from './frame-columns.ts';
import { table } from '../table.ts';

export const licenceInheritance = table({
  name: 'licence-inheritance',
  title: 'Licence of a model against that of the model it was made from, where the base states one',
  key: ['capture', 'outcome'],
  columns: {
    capture,
    outcome: oneOf(
      ['adds terms', 'another', 'cannot be told', 'drops terms', 'none stated', 'same', 'same kind'],
      'same; none stated (by the model); another, and of these: drops terms (a kind of licence that asks less than ' +
        'that of the base), adds terms, same kind, cannot be told (a licence without a name of its own). The order of ' +
        'kinds: permissive, share-alike, use-restricted, non-commercial. A kind is no legal opinion.',
    ),
    population,
    n: count('Pairs of a model and a base that states a licence.', 'pairs'),
    of: count('All such pairs.', 'pairs'),
    share: shareOrEmpty('n / of.'),
    largest_base: textOrEmpty(
      'The base with most of these pairs: among the 200 with most children; for the four changes of kind the one with ' +
        'most pairs of one and the same change of licence.',
    ),
    largest_pairs: countOrEmpty('Its pairs with this outcome; for the four changes at least so many.', 'pairs'),
    share_without_base: shareOrEmpty(
      'The share without the pairs of that base: all of them, for the four changes those of largest_pairs.',
    ),
  },
});
