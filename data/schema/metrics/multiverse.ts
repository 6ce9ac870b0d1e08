import { text, textOrEmpty, countOrEmpty, numberOrEmpty, oneOf } from '../column.ts';
import { apart } from './frame-columns.ts';
import { table } from '../table.ts';

export const multiverse = table({
  name: 'multiverse',
  title: 'Text classification against text generation under every frame that the captures allow',
  key: ['capture', 'measure', 'by', 'selection', 'exclusion'],
  columns: {
    capture: text('Capture.'),
    measure: oneOf(['downloads', 'likes'], 'What is compared.'),
    by: oneOf(['pipeline_tag', 'tag'], 'How a model belongs to a task.'),
    selection: oneOf(
      ['all', 'top-20-downloads', 'top-20-likes', 'top-40-downloads', 'top-40-likes'],
      'all listed models, or the first 20 or 40 of a list.',
    ),
    exclusion: oneOf(
      ['none', 'no-zeros', 'one-an-author', 'task-agrees'],
      'none; models without any of the measure left out; the first model of each author only; models whose ' +
        'pipeline_tag is not the task left out.',
    ),
    population: oneOf(['whole', 'top', 'sample', 'curated', 'unknown'], 'What the listing covers.'),
    n_classification: countOrEmpty('Models of text classification.', 'models'),
    n_generation: countOrEmpty('Models of text generation.', 'models'),
    delta: numberOrEmpty("Cliff's delta, above 0 when classification has more.", 'delta'),
    low: numberOrEmpty(
      'Lower end of the 95 % bootstrap interval over authors, those of each task drawn apart: how far the figure hangs on ' +
        `single authors. ${apart} Empty for all listed models.`,
      'delta',
    ),
    high: numberOrEmpty('Upper end of that interval.', 'delta'),
    p: numberOrEmpty(
      'Two-sided p of the Mann-Whitney U test by the normal approximation, as if the models were independent draws, which ' +
        'those of a top list are not; empty for all listed models.',
      'p',
    ),
    word: textOrEmpty('negligible, small, medium or large, by the bands .147, .33, .474; a word, not a decision.'),
  },
});
