import { count, numberOrEmpty, shareOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const carbonDeclared = table({
  name: 'carbon-declared',
  title: 'Models in scope whose card or tags declare the CO2 of their training',
  key: ['capture'],
  columns: {
    capture,
    models: count('Models in scope.', 'models'),
    cards: count('Those whose card was read.', 'models'),
    declared: count('Models with co2_eq_emissions in the card or as a tag.', 'models'),
    share: shareOrEmpty('declared / models.'),
    amounts: count('Those of which the amount is known.', 'models'),
    median_g: numberOrEmpty('Median of the amounts.', 'g'),
    hours: count('Models that declare hours of training.', 'models'),
  },
});
