import { count, countOrEmpty, textOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const lineageLicences = table({
  name: 'lineage-licences',
  title: 'Licence of a model against that of the model it was made from, the 400 most frequent pairs and all others',
  key: ['kind', 'base_licence', 'licence'],
  columns: {
    kind: oneOf(['pair', 'rest'], 'A pair of licences, or the row of all rarer ones.'),
    base_licence: textOrEmpty('Licence that the base states; bases that state none, or are not listed, are left out.'),
    licence: textOrEmpty('Licence that the model states; empty where it states none.'),
    pairs: count('Pairs of a model and a base, a model itself not counted.', 'pairs'),
    bases: count('Distinct bases of these pairs; in the last row summed over licences.', 'models'),
    largest_base: textOrEmpty('The base with most of these pairs; empty in the last row.'),
    largest_pairs: countOrEmpty('Its pairs.', 'pairs'),
    downloads_sum: countOrEmpty('Downloads of 30 days of the models, once a pair; empty where not known.', 'downloads'),
  },
});
