import { textOrEmpty, count, countOrEmpty, numberOrEmpty, shareOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { measure, enough, spread } from './space-columns.ts';
import { table } from '../table.ts';

export const spaceSizes = table({
  name: 'space-sizes',
  title: 'How large Spaces are: files, bytes, lines, requirements and imports, by capture, SDK and task',
  key: ['capture', 'group', 'value', 'measure'],
  columns: {
    capture,
    group: oneOf(
      ['all', 'sdk', 'task', 'bytes'],
      'all Spaces of the capture; one SDK; those that use a model of one task (a Space with models of several tasks ' +
        'is in each); bytes: those whose size is not known.',
    ),
    value: textOrEmpty(
      'SDK or task (see space-tasks); empty for all, and for Spaces that name models none of whose tasks is known.',
    ),
    measure,
    basis: textOrEmpty(
      'For bytes, how they were counted: tree (true sizes) or archive (LFS files as their pointers of about 130 ' +
        'bytes).',
    ),
    n: count('Spaces of the group.', 'Spaces'),
    known: count('Spaces with the measure; of requirements, Spaces that have a top requirements.txt.', 'Spaces'),
    known_share: shareOrEmpty('known / n.'),
    authors: count('Distinct authors of the Spaces with the measure.', 'authors'),
    least: count('Fewest Spaces with the measure that statistics are given for.', 'Spaces'),
    enough,
    zeros: countOrEmpty('Spaces where the measure is 0.', 'Spaces'),
    mean: numberOrEmpty('Mean.', 'as measure'),
    min: numberOrEmpty('Smallest value.', 'as measure'),
    q1: numberOrEmpty(
      'Lower quartile by the type-7 rule (Hyndman and Fan 1996), which pandas and so the starting study use.',
      'as measure',
    ),
    median: numberOrEmpty('Median.', 'as measure'),
    q3: numberOrEmpty('Upper quartile by the type-7 rule.', 'as measure'),
    max: numberOrEmpty('Largest value.', 'as measure'),
    gini: shareOrEmpty('Gini coefficient, zeros included; empty when all values are 0.'),
    spread_low: numberOrEmpty(
      `Lower end of the spread of the median ${spread.replace('95 %', '97.5 %')}`,
      'as measure',
    ),
    spread_high: numberOrEmpty(
      'Upper end of that spread: 97.5 % of the draws have the median below this.',
      'as measure',
    ),
  },
});
