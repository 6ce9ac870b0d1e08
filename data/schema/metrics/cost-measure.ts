/** Columns and words that several tables of data/schema/metrics share. */
import { costMeasures } from '../../../method/cost-definition.ts';
import { oneOf } from '../column.ts';

export const measure = oneOf(
  costMeasures.map(({ name }) => name) as [string, ...string[]],
  'Measure, as in data/schema/cost-definition.ts.',
);
