import { count, countOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const integrationSummary = table({
  name: 'integration-summary',
  title: 'Integrated libraries counted: the lists, their marks, and what came of the first list',
  key: ['group'],
  columns: {
    group: oneOf(
      ['changed', 'gone', 'kept', 'new', 'now', 'registry', 'renamed', 'then', 'unnamed'],
      'then and now: the two lists; kept, renamed, new, gone: libraries by what became of them; changed: in both ' +
        'lists with another mark for fetching or uploading; unnamed: of the list of today, those that no model names ' +
        'by library_name; registry: all of @huggingface/tasks.',
    ),
    libraries: count('Libraries.', 'libraries'),
    inference: countOrEmpty('Of these, marked for inference.', 'libraries'),
    widgets: countOrEmpty('Of these, marked for widgets.', 'libraries'),
    download: countOrEmpty('Of these, marked for fetching.', 'libraries'),
    push: countOrEmpty('Of these, marked for uploading.', 'libraries'),
    filtered: countOrEmpty('Of these, offered as a filter.', 'libraries'),
    own_count: countOrEmpty('Of these, with a rule of their own for downloads.', 'libraries'),
  },
});
