import { text, count, number, numberOrEmpty, shareOrEmpty } from '../column.ts';
import { capture } from './ease-columns.ts';
import { table } from '../table.ts';

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
      'Median over the splits of the absolute difference of the two halves: what chance alone does with half the ' +
        'models.',
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
