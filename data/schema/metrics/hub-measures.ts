import { count, shareOrEmpty, oneOf } from '../column.ts';
import { authorHigh, authorLow, capture, population } from './frame-columns.ts';
import { table } from '../table.ts';

export const hubMeasures = table({
  name: 'hub-measures',
  title: 'Strengths and weaknesses in figures: what models and Spaces of a listing state',
  key: ['capture', 'measure'],
  columns: {
    capture,
    measure: oneOf(
      [
        'card',
        'card-usage',
        'custom-code',
        'eval-results',
        'gated',
        'library',
        'licence',
        'model-index',
        'open-licence',
        'space-ended',
        'space-failed',
        'space-running',
        'standard-library',
      ],
      'library, licence: states one; standard-library, open-licence: one of the lists of the ease index; card: has ' +
        'one; card-usage: has one that shows how to use the model; custom-code, eval-results, model-index: has the ' +
        'tag; gated: asks for a request; space-running: runs; space-ended: paused, stopped, or with an error; ' +
        'space-failed: with an error.',
    ),
    unit: oneOf(['models', 'models in scope', 'Spaces'], 'What is counted.'),
    population,
    n: count('Those that meet the measure.', 'as unit'),
    of: count('Those of which it is known. No row where the capture states it of none.', 'as unit'),
    share: shareOrEmpty('n / of.'),
    low: authorLow,
    high: authorHigh,
  },
});
