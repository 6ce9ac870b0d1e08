import { count, oneOf, shareOrEmpty, text } from '../column.ts';
import { snippetKinds } from '../snippets/snippet-columns.ts';
import { table } from '../table.ts';
import { snippetStates } from './snippet-columns.ts';

export const snippetStateCounts = table({
  name: 'snippet-states',
  title: "Tasks by whether the Hub's own code for models of transformers still runs",
  key: ['kind', 'state'],
  columns: {
    kind: oneOf(
      [...snippetKinds, 'any', 'pipeline alone', 'classes alone'],
      'Which code: with pipeline(), with the classes, or any: runs where one of them does, fails where none does and one ' +
        'fails; alone: where only transformers and torch are installed.',
    ),
    state: oneOf(
      [...snippetStates, 'fails without a word'],
      'fails without a word: fails, and the code does not say so.',
    ),
    tasks: count('Tasks of that state.', 'tasks'),
    of: count('Tasks for which the Hub shows such code.', 'tasks'),
    share: shareOrEmpty('Their share.'),
    release: text('Release of transformers.'),
  },
});
