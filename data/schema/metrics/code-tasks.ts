import { text, textOrEmpty, count, countOrEmpty, shareOrEmpty } from '../column.ts';
import { basis, shareHigh, shareLow } from './code-columns.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const codeTasks = table({
  name: 'code-tasks',
  title: 'Apps by the task of the models that their code loads, and how many of them use it to rank what they found',
  key: ['capture', 'basis', 'task'],
  columns: {
    capture,
    basis,
    task: text(
      'Task of the model; an app with models of several tasks counts for each, one that loads none for no task.',
    ),
    spaces: count('Spaces whose code loads a model of this task.', 'Spaces'),
    authors: count('Distinct authors of these.', 'authors'),
    of: count('Spaces whose code loads a model of a known task.', 'Spaces'),
    share: shareOrEmpty('spaces / of.'),
    low: shareLow,
    high: shareHigh,
    by_tag: count('Of spaces those whose task only the tag of a model tells, not pipeline() or the class.', 'Spaces'),
    beside: textOrEmpty('Task that most of these Spaces have as well; of equal ones the first by name.'),
    beside_spaces: countOrEmpty('Spaces with both.', 'Spaces'),
    rerank: count(
      'Of by_tag those whose only known models of this task are re-rankers by name (rerank, cross-encoder): they ' +
        'order what a search has found.',
      'Spaces',
    ),
    rerank_share: shareOrEmpty('rerank / spaces.'),
    rerank_low: shareLow,
    rerank_high: shareHigh,
  },
});
