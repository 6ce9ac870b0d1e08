import { count, numberOrEmpty, oneOf, shareOrEmpty, textOrEmpty } from '../column.ts';
import { capture, population } from './frame-columns.ts';
import { table } from '../table.ts';

export const lineageConcentration = table({
  name: 'lineage-concentration',
  title: 'How few hold the downloads of models made from others and of families, with and without the largest model',
  key: ['capture', 'of'],
  columns: {
    capture,
    of: oneOf(
      ['families by owner', 'families by root', 'made from others'],
      'made from others: the models that name another as base, by their owner; families: a root and all that descend ' +
        'from it alone, by the root or by its owner.',
    ),
    population,
    holders: count('Owners or families.'),
    models: count('Models that they hold.', 'models'),
    downloads: count('Downloads of 30 days of these.', 'downloads'),
    hhi: numberOrEmpty('Herfindahl index: the sum of the squared shares of the holders, 1 where one has all.'),
    largest_holder: textOrEmpty('The holder with most downloads.'),
    largest_holder_share: shareOrEmpty('Its share.'),
    largest_repository: textOrEmpty('The most downloaded single model among all.'),
    largest_repository_share: shareOrEmpty('Its share.'),
    hhi_without_largest: numberOrEmpty('The index without that one model.'),
  },
});
