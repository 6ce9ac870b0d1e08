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
        'tag; gated: asks for a request, where the listing says it of every model; space-running: its stage begins with ' +
        'RUNNING; space-ended: paused, stopped, without an app file or with an error; space-failed: with an error.',
    ),
    unit: oneOf(['models', 'models in scope', 'Spaces'], 'What is counted.'),
    population,
    n: count('Those that meet the measure.', 'as unit'),
    of: count(
      'Those of which it is known: a licence and a tag of the records with tags. No row where it is known of none, or no model has the tag.',
      'as unit',
    ),
    share: shareOrEmpty('n / of.'),
    low: shareOrEmpty(
      `${authorLow.about} Nor for standard-library and open-licence: no capture counts authors by them.`,
    ),
    high: authorHigh,
  },
});
