import { text, flagOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const spaceCodeTasks = table({
  name: 'space-code-tasks',
  title: 'Tasks of the models that code loads, or of the Hub that it asks a service for: one row a Space and task',
  key: ['space', 'task'],
  columns: {
    space: text('Id of the Space.'),
    task: text('Task as the Hub names it; that of the model, which need not be what the app is for.'),
    task_from: text(
      'How the task is known, joined by `and`: tag (pipeline_tag of the model in a listing), pipeline (the task that ' +
        'pipeline() is asked for), class (the class that loads it), or a library of one task such as whisper.',
    ),
    reached: flagOrEmpty(
      'Also known from the app file and the files that it imports alone; empty where no app file was found.',
    ),
  },
});
