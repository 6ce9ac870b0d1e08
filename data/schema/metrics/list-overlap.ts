import { text, count, shareOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const listOverlap = table({
  name: 'list-overlap',
  title: 'How far two top-20 lists of the same task agree, where each is a choice among more than 20 models',
  key: ['capture', 'pair', 'task', 'within'],
  columns: {
    capture,
    pair: oneOf(
      ['likes-downloads', 'tag-pipeline_tag'],
      'Which two lists: by likes and by downloads, or by tag and by pipeline_tag.',
    ),
    task: text('Task.'),
    within: text(
      'What the two lists share: pipeline_tag or tag for the first pair, likes or downloads for the second.',
    ),
    size: count('Length of the shorter list, at most 20.', 'models'),
    shared: count('Models in both.', 'models'),
    share: shareOrEmpty('shared / size.'),
  },
});
