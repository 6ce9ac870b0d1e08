import { count, numberOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const spaceSizeBounds = table({
  name: 'space-size-bounds',
  title: 'Between which ends figures of size lie, whatever the missing sizes are',
  key: ['capture', 'measure', 'statistic'],
  columns: {
    capture,
    measure: oneOf(['files', 'bytes'], 'Column of spaces.csv.'),
    statistic: oneOf(
      ['q1', 'median', 'q3', 'over-100-mb'],
      'Quartiles by the type-7 rule, or the number of Spaces above 100,000,000 bytes (bytes only).',
    ),
    n: count('Spaces of the capture.', 'Spaces'),
    unknown: count('Spaces without the measure.', 'Spaces'),
    partial: count(
      'Spaces with some files whose size is not known: their bytes are a lower end, with what such a file has at least where a source says it.',
      'Spaces',
    ),
    known: numberOrEmpty('The statistic over the Spaces with the measure, as it stands.', 'as statistic'),
    least: numberOrEmpty('Smallest it could be: every Space without the measure counted as 0.', 'as statistic'),
    most: numberOrEmpty(
      'Largest it could be: every Space without all of the measure counted above all others; empty where the ' +
        'quartile would be one of them.',
      'as statistic',
    ),
  },
});
