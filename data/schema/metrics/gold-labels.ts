import { count, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const goldLabels = table({
  name: 'gold-labels',
  title: 'Labels by hand of 200 model cards, counted',
  key: ['capture', 'declared', 'in_body', 'verdict', 'relation'],
  columns: {
    capture,
    declared: oneOf(['false', 'true'], 'The front matter lists the dataset.'),
    in_body: oneOf(['false', 'true'], 'The text names it.'),
    verdict: oneOf(['no', 'none', 'unclear', 'yes'], 'As in data/gold/model-dataset.csv.'),
    relation: oneOf(['both', 'evaluate', 'named', 'none', 'train'], 'As there.'),
    labels: count('Pairs of card and dataset; for verdict none, cards.', 'pairs'),
    cards: count('Distinct cards.', 'cards'),
  },
});
