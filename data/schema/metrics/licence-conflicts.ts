import { count, oneOf, shareOrEmpty, text } from '../column.ts';
import { capture, population } from './frame-columns.ts';
import { licenceChanges, licenceKinds } from '../../../method/licence-kind.ts';
import { table } from '../table.ts';

export const licenceConflicts = table({
  name: 'licence-conflicts',
  title: 'The ten most frequent pairs of licences in which a model states another one than its base',
  key: ['capture', 'rank'],
  columns: {
    capture,
    rank: count('1 for the most frequent pair.'),
    population,
    base_licence: text('Licence of the base.'),
    licence: text('Licence of the model.'),
    base_kind: oneOf(licenceKinds, 'Kind of the licence of the base.'),
    kind: oneOf(licenceKinds, 'Kind of the licence of the model.'),
    change: oneOf(licenceChanges, 'Whether the model drops terms of the base, adds some, or neither.'),
    pairs: count('Pairs of model and base.', 'pairs'),
    of: count('Pairs with another licence than that of the base.', 'pairs'),
    share: shareOrEmpty('pairs / of.'),
    bases: count('Distinct bases among them.', 'models'),
    largest_base: text('The base with most of them.'),
    largest_share: shareOrEmpty('Its share of the pairs.'),
  },
});
