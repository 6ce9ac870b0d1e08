import { count, flagOrEmpty, oneOf, oneOfOrEmpty, text, textOrEmpty } from '../column.ts';
import { snippetCauses } from '../snippets/snippet-columns.ts';
import { table } from '../table.ts';
import { snippetStates } from './snippet-columns.ts';

const states =
  'runs or fails: so under every architecture of which it can be told; differs: not the same under all; needs a package: ' +
  'under every one of these; cannot be told, not tried: nothing else is known; not shown: the Hub has none.';

export const snippetTasks = table({
  name: 'snippet-tasks',
  title: "Whether the Hub's own code for models of transformers still runs, by task",
  key: ['task'],
  columns: {
    task: text('Task of the Hub that transformers serves.'),
    pipeline: oneOf(snippetStates, `The code with pipeline(). ${states}`),
    classes: oneOf(snippetStates, 'The code with the classes of model and processor, in the same words.'),
    architectures: count('Architectures that were tried, those to talk with counted once.', 'architectures'),
    told: count('Runs of either kind of which it can be told whether the code runs.', 'runs'),
    calls: flagOrEmpty('Whether some code for the task also calls the model; else it ends when the model is loaded.'),
    warned: flagOrEmpty('Whether the code with pipeline() itself says that it no longer works; empty without one.'),
    cause: oneOfOrEmpty(snippetCauses, 'Why the code with pipeline() does not run, where it fails or needs a package.'),
    gone_since: textOrEmpty('First release of transformers whose pipeline() does not know the task.'),
    pipeline_alone: oneOf(snippetStates, 'The code with pipeline() where only transformers and torch are installed.'),
    classes_alone: oneOf(snippetStates, 'The code with the classes, so.'),
    release: text('Release of transformers.'),
    day: text('Day of the run.'),
  },
});
