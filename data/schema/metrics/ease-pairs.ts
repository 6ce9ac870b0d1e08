import { count, number, numberOrEmpty, oneOf, shareOrEmpty } from '../column.ts';
import { capture, spread, task } from './ease-columns.ts';
import { table } from '../table.ts';

export const easePairs = table({
  name: 'ease-pairs',
  title: 'Every pair of ranked tasks: which is easier by the ease index, over the same draws of authors',
  key: ['capture', 'first', 'second'],
  columns: {
    capture,
    first: task,
    second: task,
    first_models: count('Models in scope of the first task.', 'models'),
    second_models: count('Models in scope of the second.', 'models'),
    parts: count('Parts that are known of both tasks; the pair is compared by these alone.', 'parts'),
    difference: number('Mean of these parts of the first task minus that of the second.', 'index'),
    low: numberOrEmpty(`Lower quantile (type 7) ${spread}`, 'index'),
    high: numberOrEmpty('Upper quantile of the same draws.', 'index'),
    answer: oneOf(
      ['easier', 'harder', 'equivalent', 'cannot be told'],
      'equivalent: the whole interval lies within 0.1 of 0; else easier: all of it above 0; harder: all below 0; ' +
        'cannot be told: none of these.',
    ),
    adjusted: shareOrEmpty(
      'Smallest rate of false discoveries, over all pairs of the capture, at which the difference would stand: of the p ' +
        'by the width of the interval (Benjamini and Hochberg 1995).',
    ),
  },
});
