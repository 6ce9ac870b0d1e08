import { count, number, numberOrEmpty, oneOf, text } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const crossover = table({
  name: 'crossover',
  title: 'Downloads of the twenty most downloaded models of text classification against those of text generation',
  key: ['capture', 'by'],
  columns: {
    capture,
    seen: text('Day on which the Hub was seen.'),
    by: oneOf(['pipeline_tag', 'tag'], 'How a model belongs to a task.'),
    n_classification: count('Models of text classification.', 'models'),
    n_generation: count('Models of text generation.', 'models'),
    delta: number("Cliff's delta, above 0 when classification has more.", 'delta'),
    low: numberOrEmpty(
      'Lower end of its 95 % bootstrap interval: 2,000 draws of the authors of each task, apart from those of the other.',
      'delta',
    ),
    high: numberOrEmpty('Upper end.', 'delta'),
    p: numberOrEmpty(
      'Two-sided p of the Mann-Whitney U test by the normal approximation, as if the models were independent draws, which ' +
        'those of a top list are not.',
      'p',
    ),
    smallest_left_out: number('Smallest delta when the models of one author are left out.', 'delta'),
    largest_left_out: number('Largest delta when the models of one author are left out.', 'delta'),
    classification_median: number('Median downloads of 30 days of the twenty of text classification.', 'downloads'),
    generation_median: number('Median downloads of 30 days of the twenty of text generation.', 'downloads'),
  },
});
