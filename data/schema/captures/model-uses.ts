import { text, textOrEmpty, count } from '../column.ts';
import { side } from './side.ts';
import { table } from '../table.ts';

export const modelUses = table({
  name: 'model-uses',
  title: 'The 1,000 models that most Spaces use',
  key: ['side', 'rank'],
  columns: {
    side,
    rank: count('1 for the most used; equal counts are ordered by id.', 'rank'),
    model: text('Id of the model as the record names it.'),
    pipeline_tag: textOrEmpty('Its task; empty when it has none or is not listed.'),
    uses: count('Distinct Spaces that use it.', 'Spaces'),
  },
});
