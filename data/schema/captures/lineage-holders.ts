import { count, numberOrEmpty, oneOf, textOrEmpty, countOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const lineageHolders = table({
  name: 'lineage-holders',
  title: 'Who holds the downloads of models made from others and of families: the 20 largest, and all in one row',
  key: ['of', 'rank'],
  columns: {
    of: oneOf(
      ['families by owner', 'families by root', 'made from others'],
      'made from others: the models that name another as base, by their owner; families: root and all models that ' +
        'descend from it alone, by the root or by its owner. A root that is not listed brings no downloads of its own.',
    ),
    rank: count('1 for the one with most downloads; 0 for the row of all.'),
    holder: textOrEmpty('Owner or root; empty in the row of all and for models without owner.'),
    holders: count('1; in the row of all the owners or families that were counted.'),
    models: count('Models that they hold.', 'models'),
    downloads: count('Downloads of 30 days of these.', 'downloads'),
    hhi: numberOrEmpty(
      'Herfindahl index of the downloads, the sum of the squared shares of all holders: 1 where one has all, 1 / n for ' +
        'n equal ones; in the row of all only.',
    ),
    largest_repository: textOrEmpty('The most downloaded model among all that they hold; in the row of all only.'),
    largest_downloads: countOrEmpty('Its downloads.', 'downloads'),
    hhi_without_largest: numberOrEmpty('The index without that one repository.'),
  },
});
