import { text, textOrEmpty, count, numberOrEmpty, shareOrEmpty, oneOf } from '../column.ts';
import { capture, population, low, high } from './frame-columns.ts';
import { table } from '../table.ts';
import { withoutLargest } from './without-largest.ts';

export const concentration = table({
  name: 'concentration',
  title: 'How unevenly likes, downloads and age are spread, by capture and task',
  key: ['capture', 'kind', 'by', 'task', 'measure'],
  columns: {
    capture,
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    by: oneOf(['all', 'pipeline_tag', 'tag'], 'all, or how a model belongs to the task.'),
    task: textOrEmpty('Task; empty for the whole listing.'),
    measure: text('likes, downloads (30 days), age_days, parameters, models_named.'),
    population,
    n: count('Repositories.', 'repositories'),
    known: count('Repositories with the measure: denominator of the shares.', 'repositories'),
    sum: count('Sum of the measure.', 'as measure'),
    mean: numberOrEmpty('Mean.', 'as measure'),
    median: numberOrEmpty('Median.', 'as measure'),
    p90: numberOrEmpty('90 % quantile.', 'as measure'),
    p99: numberOrEmpty('99 % quantile.', 'as measure'),
    max: numberOrEmpty('Largest value.', 'as measure'),
    zero_share: shareOrEmpty('Share of repositories where the measure is 0.'),
    zero_low: low,
    zero_high: high,
    gini: shareOrEmpty('Gini coefficient, zeros included.'),
    top_1: shareOrEmpty('Share of the sum held by the top 1 % of repositories.'),
    top_1_without_largest: withoutLargest,
    top_10: shareOrEmpty('Share of the sum held by the top 10 % of repositories.'),
    top_10_without_largest: withoutLargest,
    largest_share: shareOrEmpty('Share of the sum held by the one repository with the largest value.'),
    spearman: numberOrEmpty(
      "Spearman's rho of likes and downloads of the same repositories; in the rows of downloads.",
      'rho',
    ),
  },
});
