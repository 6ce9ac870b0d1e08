import { text, count } from '../column.ts';
import { table } from '../table.ts';

export const taskMetrics = table({
  name: 'task-metrics',
  title: "Metrics that the Hub's pages of tasks name, with their tasks",
  key: ['metric'],
  columns: {
    metric: text('Name in @huggingface/tasks in lower case; spellings are not merged otherwise.'),
    n: count('Tasks that name it.', 'tasks'),
    tasks: text('These tasks, separated by blanks.'),
  },
});
