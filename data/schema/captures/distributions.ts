import { text, textOrEmpty, count, numberOrEmpty, shareOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

const quantile = (share: string) =>
  numberOrEmpty(
    `Smallest value that at least ${share} of the known values do not exceed (inverted distribution function, no ` +
      'interpolation).',
    'as measure',
  );

export const distributions = table({
  name: 'distributions',
  title: 'How a measure is distributed over the whole listing, exactly',
  key: ['kind', 'by', 'task', 'measure'],
  columns: {
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    by: oneOf(
      ['all', 'pipeline_tag', 'tag'],
      'all, or how a model belongs to the task; a dataset by a value of its task_categories. Tags that count are the tasks of @huggingface/tasks and six that it had ' +
        'once (scripts/records/task-names.ts).',
    ),
    task: textOrEmpty('Task; empty for the whole listing.'),
    measure: text(
      'likes, downloads (30 days), parameters (safetensors.total; not 0 and not above 1e14, which are no counts), ' +
        'age_days (day of the capture less that of creation), models_named (distinct ones, of Spaces with a full record).',
    ),
    n: count('Repositories.', 'repositories'),
    known: count('Repositories whose record has the measure: the denominator of every share.', 'repositories'),
    zeros: count('Repositories where the measure is 0.', 'repositories'),
    sum: count('Sum.', 'as measure'),
    mean: numberOrEmpty('Arithmetic mean of the known values.', 'as measure'),
    min: numberOrEmpty('Smallest value.', 'as measure'),
    p25: quantile('25 %'),
    median: quantile('50 %'),
    p75: quantile('75 %'),
    p90: quantile('90 %'),
    p99: quantile('99 %'),
    max: numberOrEmpty('Largest value.', 'as measure'),
    gini: shareOrEmpty(
      'Gini coefficient of the known values, zeros included; 0 when all are equal. Empty when the sum is 0.',
    ),
    top_1: shareOrEmpty('Share of the sum held by the top 1 % of repositories (rounded up to whole ones).'),
    top_10: shareOrEmpty('Share of the sum held by the top 10 % of repositories (rounded up to whole ones).'),
    top_1_without_largest: shareOrEmpty('top_1 of the repositories without the one with the largest value.'),
    top_10_without_largest: shareOrEmpty('top_10 of the repositories without the one with the largest value.'),
  },
});
