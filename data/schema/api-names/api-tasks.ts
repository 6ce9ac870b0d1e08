import { oneOf, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';
import { lifeColumns } from './life.ts';

export const apiTasks = table({
  name: 'api-tasks',
  title: 'Tasks that pipeline() of transformers takes, and the releases that take them',
  key: ['task'],
  columns: {
    task: text('Task or alias; `translation_XX_to_YY` stands for every pair of languages.'),
    kind: oneOf(
      ['task', 'alias', 'task and alias', 'pattern'],
      'A task; another name of one; a task of early releases that became another name; a pattern of names.',
    ),
    alias_of: textOrEmpty('Task that it is another name of.'),
    ...lifeColumns,
  },
});
