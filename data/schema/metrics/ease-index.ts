import { count, shareOrEmpty } from '../column.ts';
import { capture, task, spread } from './ease-columns.ts';
import { table } from '../table.ts';

export const easeIndex = table({
  name: 'ease-index',
  title: 'The ease index: the mean of the known parts of each task, and its rank, for every capture that ranks',
  key: ['capture', 'task'],
  columns: {
    capture,
    task,
    listed: count('Listed models with this pipeline_tag.', 'models'),
    models: count('Models in scope: the union of its most liked and most downloaded.', 'models'),
    authors: count('Distinct authors of the models in scope.', 'authors'),
    parts_known: count('Parts with a share.', 'parts'),
    index: shareOrEmpty('Mean of the known parts with their default weights.'),
    low: shareOrEmpty(`Lower quantile (type 7) ${spread}`),
    high: shareOrEmpty('Upper quantile of the same draws.'),
    rank: count('1 for the highest index; equal ones share the better rank.', 'rank'),
    rank_low: count('Lower quantile of the rank over the same draws, rounded down.', 'rank'),
    rank_high: count('Upper quantile, rounded up.', 'rank'),
  },
});
