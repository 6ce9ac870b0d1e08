import { text, textOrEmpty, count, numberOrEmpty, shareOrEmpty, oneOf } from '../column.ts';
import { capture, population, low, high } from './frame-columns.ts';
import { table } from '../table.ts';

const withoutTheLargest = shareOrEmpty(
  'The same of the repositories without the one with the largest value; of likes and downloads only, and only where that ' +
    'one has more than 5 % of the sum.',
);

export const concentration = table({
  name: 'concentration',
  title: 'How unevenly likes, downloads and age are spread, by capture and task',
  key: ['capture', 'kind', 'by', 'task', 'measure'],
  columns: {
    capture,
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    by: oneOf(['all', 'pipeline_tag', 'tag'], 'all, or how a model belongs to the task.'),
    task: textOrEmpty('Task; empty for the whole listing.'),
    measure: text('likes, downloads (30 days), age_days, parameters, models_named; as in distributions.'),
    population,
    n: count('Repositories.', 'repositories'),
    known: count('Repositories with the measure: denominator of the shares.', 'repositories'),
    sum: count('Sum of the measure.', 'as measure'),
    mean: numberOrEmpty('Mean.', 'as measure'),
    median: numberOrEmpty(
      'Median: the smallest value that at least half do not exceed, without interpolation.',
      'as measure',
    ),
    p90: numberOrEmpty('90 % quantile, by the same rule.', 'as measure'),
    p99: numberOrEmpty('99 % quantile, by the same rule.', 'as measure'),
    max: numberOrEmpty('Largest value.', 'as measure'),
    zero_share: shareOrEmpty('Share of repositories where the measure is 0.'),
    zero_low: low,
    zero_high: high,
    gini: shareOrEmpty('Gini coefficient, zeros included.'),
    top_1: shareOrEmpty('Share of the sum held by the top 1 % of repositories, rounded up to whole ones.'),
    top_1_without_largest: withoutTheLargest,
    top_10: shareOrEmpty('Share of the sum held by the top 10 % of repositories, rounded up to whole ones.'),
    top_10_without_largest: withoutTheLargest,
    largest_share: shareOrEmpty('Share of the sum held by the one repository with the largest value.'),
    spearman: numberOrEmpty(
      "Spearman's rho of likes and downloads of the same repositories; in the rows of downloads.",
      'rho',
    ),
  },
});
