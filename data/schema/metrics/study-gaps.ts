import { text, number, numberOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const studyGaps = table({
  name: 'study-gaps',
  title: 'What the starting study\u2019s own numbers say of use and size by task, with intervals that are ours',
  key: ['part'],
  columns: {
    part: oneOf(
      ['uses', 'mean size', 'mean size without the largest', 'median size'],
      'uses: pairs of a Space and a model of the task whose size it measured; mean and median of their sizes; without ' +
        'the largest: the mean of classification at most, once each Space larger than all of generation is left out.',
    ),
    classification: number('Of models of text classification.', 'as unit'),
    generation: number('Of models of text generation.', 'as unit'),
    unit: text('Unit.'),
    difference: number('classification - generation.', 'as unit'),
    ratio: number('generation / classification.'),
    least: numberOrEmpty(
      'Lower end of the difference: of mean sizes a 95 % Welch interval (Student’s t, degrees of freedom by Welch) from ' +
        'its printed moments, which treats the pairs as independent; of uses the difference if every pair without a size were one of generation.',
      'as unit',
    ),
    most: numberOrEmpty('Upper end likewise; of uses if every such pair were one of classification.', 'as unit'),
  },
});
