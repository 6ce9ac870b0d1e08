/** Tables of data/metrics on the ease index; what its parts are is in ease-definition.ts. */
import { count, number, numberOrEmpty, oneOf, shareOrEmpty, text } from './column.ts';
import { easeParts } from './ease-definition.ts';
import { table } from './table.ts';

const capture = text('Newest capture that lists all models.');
const task = text('pipeline_tag with enough listed models and enough models in scope.');
const spread =
  'of 2,000 draws with a fixed seed, each of as many authors as there are over all tasks, with replacement and all their models and Spaces: ' +
  'how far the figure hangs on single authors. Top lists are no random sample: it is no interval for all models of the task.';
const names = easeParts.map(({ name }) => name) as [string, ...string[]];

export const easePartsTable = table({
  name: 'ease-parts',
  title: 'Parts of the ease index, task by task: shares of the models in scope, or of the Spaces that use them',
  key: ['capture', 'task', 'part'],
  columns: {
    capture,
    task,
    part: oneOf(names, 'Name of the part in data/schema/ease-definition.ts.'),
    n: count('Models in scope of the task, or Spaces of the capture that use one of the task.', 'models or Spaces'),
    known: count('Those of which the capture says whether they meet the condition.', 'models or Spaces'),
    share: shareOrEmpty('Those that meet it, of known; empty where known is below the least number of the part.'),
    low: shareOrEmpty(`2.5 % quantile (type 7) ${spread}`),
    high: shareOrEmpty('97.5 % quantile of the same draws.'),
    weight: number('Default weight in the index: 1, or 0 where the share is empty.', 'weight'),
  },
});

export const easeIndex = table({
  name: 'ease-index',
  title: 'The ease index: the mean of the known parts of each task, and its rank',
  key: ['capture', 'task'],
  columns: {
    capture,
    task,
    listed: count('Listed models with this pipeline_tag.', 'models'),
    models: count('Models in scope: the union of its most liked and most downloaded.', 'models'),
    authors: count('Distinct authors of the models in scope.', 'authors'),
    parts_known: count('Parts with a share.', 'parts'),
    index: shareOrEmpty('Mean of the known parts with their default weights.'),
    low: shareOrEmpty(`2.5 % quantile (type 7) ${spread}`),
    high: shareOrEmpty('97.5 % quantile of the same draws.'),
    rank: count('1 for the highest index; equal ones share the better rank.', 'rank'),
    rank_low: count('2.5 % quantile of the rank over the same draws, rounded down.', 'rank'),
    rank_high: count('97.5 % quantile, rounded up.', 'rank'),
  },
});

export const easeControl = table({
  name: 'ease-control',
  title: 'Negative control: one task split at random in halves by author, ranked as if they were two tasks',
  key: ['capture', 'task'],
  columns: {
    capture,
    task: text('Task that is split.'),
    tasks: count('Ranked tasks, the split one counted once.', 'tasks'),
    parts_known: count('Parts known of the task, the same for both halves.', 'parts'),
    models_a: count('Models in scope of the first half of the authors.', 'models'),
    models_b: count('Models in scope of the second half.', 'models'),
    index_a: number('Index of the first half.', 'share'),
    index_b: number('Index of the second half.', 'share'),
    rank_a: count('Rank of the first half among the other tasks and the second half.', 'rank'),
    rank_b: count('Rank of the second half likewise.', 'rank'),
    difference: number('index_a - index_b.', 'index'),
    low: number(
      '2.5 % quantile (type 7) of the difference over 2,000 draws of the authors of each half, with a fixed seed.',
      'index',
    ),
    high: number('97.5 % quantile of the same draws.', 'index'),
    splits: count('Random splits made to see how the control fares; the row shows the first.', 'splits'),
    covering: shareOrEmpty('Share of the splits whose interval covers 0.'),
    typical: number(
      'Median over the splits of the absolute difference of the two halves: what chance alone does with half the models.',
      'index',
    ),
    large: number('95 % quantile over the splits of the same.', 'index'),
    rank_typical: number('Median over the splits of the places between the two halves.', 'places'),
    rank_span: numberOrEmpty(
      'Median over the ranked tasks of the width of the rank interval, rank_high - rank_low.',
      'places',
    ),
  },
});
