import { bases } from '../../../method/cost-definition.ts';
import { count, shareOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { measure } from './cost-measure.ts';
import { table } from '../table.ts';

export const costCoverage = table({
  name: 'cost-coverage',
  title: 'For how many models in scope each measure of cost is known',
  key: ['capture', 'measure'],
  columns: {
    capture,
    measure,
    basis: oneOf(bases, 'measured by the Hub, declared by the author, or estimated by a formula.'),
    known: count('Models with a value; for the hardware of a training, with a name.', 'models'),
    of: count('Models in scope.', 'models'),
    share: shareOrEmpty('known / of.'),
    without_value: count('Models that state the measure without an amount that can be read.', 'models'),
  },
});
