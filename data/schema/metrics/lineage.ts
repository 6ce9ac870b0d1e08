import { count, countOrEmpty, oneOf, shareOrEmpty, text } from '../column.ts';
import { lineageTallies } from '../captures/lineage-tallies.ts';
import { capture, population } from './frame-columns.ts';
import { table } from '../table.ts';

export const lineage = table({
  name: 'lineage',
  title: 'Which models of a listing are made from others, by capture; none where no tag of a listing names a base',
  key: ['capture', 'facet', 'value'],
  columns: {
    capture,
    facet: oneOf(
      ['bases', 'depth', 'family', 'licence', 'licence as written', 'models', 'named', 'pairs', 'relation'],
      lineageTallies.columns.facet.about,
    ),
    value: text('Value of the facet.'),
    population,
    n: count('Models, pairs or bases with this value.'),
    of: count('All that the facet is about.'),
    share: shareOrEmpty('n / of; of a whole listing exact, of any other that listing and no more.'),
    downloads: countOrEmpty('Their downloads of 30 days; for pairs those of the model, once a pair.', 'downloads'),
  },
});
