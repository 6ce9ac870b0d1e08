import { text, textOrEmpty, countOrEmpty, flagOrEmpty, oneOf } from '../column.ts';
import { mark } from './mark.ts';
import { table } from '../table.ts';

export const integrationStatus = table({
  name: 'integration-status',
  title: 'Integrated libraries then and now: marks of the documentation, and what @huggingface/tasks knows of each',
  key: ['library'],
  columns: {
    library: text(
      'Name in the documentation today, or in the starting report where the documentation no longer has it.',
    ),
    place: countOrEmpty('Its row in the documentation.', 'place'),
    status: oneOf(
      ['gone', 'kept', 'new', 'renamed'],
      'Whether the library is in both lists, under one name or two, or in one of them.',
    ),
    then_name: textOrEmpty('Name in the starting report of 2023.'),
    then_download: mark('Fetching from the Hub, 2023.'),
    then_push: mark('Uploading to the Hub, 2023.'),
    inference: mark('Inference over the network, today.'),
    widgets: mark('Forms on model pages, today.'),
    download: mark('Fetching from the Hub, today.'),
    push: mark('Uploading to the Hub, today.'),
    names: textOrEmpty('Values of library_name that name it, separated by blanks; empty where models do not name it.'),
    registered: flagOrEmpty('Whether @huggingface/tasks, by which the Hub shows libraries, has it.'),
    label: textOrEmpty('prettyLabel there.'),
    repository: textOrEmpty('repoUrl there.'),
    documentation: textOrEmpty('docsUrl there.'),
    filtered: flagOrEmpty('Whether the Hub offers it as a filter of models (filter there).'),
    own_count: flagOrEmpty('Whether it has a rule of its own by which downloads are counted (countDownloads there).'),
  },
});
