import { text, count, number, shareOrEmpty } from '../column.ts';
import { capture } from './ease-columns.ts';
import { table } from '../table.ts';

export const easeControl = table({
  name: 'ease-control',
  title: 'Negative control: one task split at random in halves by author, compared as if they were two tasks',
  key: ['capture', 'task'],
  columns: {
    capture,
    task: text('Task that is split: each of the two that the report compares.'),
    tasks: count('Ranked tasks, the split one counted once.', 'tasks'),
    parts_known: count('Parts known of the task, the same for both halves.', 'parts'),
    models: count('Models in scope of the task.', 'models'),
    authors: count('Their authors, of whom each half has one half.', 'authors'),
    splits: count('Random splits, with a fixed seed.', 'splits'),
    covering: count(
      'Splits whose interval of the difference covers 0: by 1,000 draws of the authors of each half, with the tail of ' +
        'scripts/statistics/widened-tail.ts. Nothing differs but by chance, so that 95 % should.',
      'splits',
    ),
    covering_share: shareOrEmpty('The same as a share of the splits.'),
    covering_plain: count('Splits that a plain percentile interval of the same draws covers.', 'splits'),
    typical: number(
      'Median over the splits of the absolute difference of the two halves: what chance alone does with half the ' +
        'models.',
      'index',
    ),
    large: number('95 % quantile over the splits of the same.', 'index'),
    width: number('Median width of the intervals.', 'index'),
  },
});
