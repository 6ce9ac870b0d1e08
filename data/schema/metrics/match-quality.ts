import { matchEvaluation as evaluation } from '../triples/evaluation.ts';
import { count } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const matchQuality = table({
  name: 'match-quality',
  title: 'Precision and recall of the matcher and of the ways it is compared with',
  key: ['capture', ...evaluation.key],
  columns: {
    capture,
    ...evaluation.columns,
    missed: count('Right pairs that were not found: declared - right.', 'pairs'),
    wrong: count('Found pairs that are not right: found - right.', 'pairs'),
  },
});
