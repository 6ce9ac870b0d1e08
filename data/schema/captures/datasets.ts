import { text, textOrEmpty, count, countOrEmpty, dateOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const datasets = table({
  name: 'datasets',
  title: 'Datasets in scope: listed datasets that a model or a Space in scope names',
  key: ['id'],
  columns: {
    id: text('Repository id of the dataset.'),
    hub_id: textOrEmpty(
      '`_id` of its record, 24 hex digits that no rename changes, the first 8 the creation time; ' +
        'empty where a source has none.',
    ),
    author: textOrEmpty('User or organisation: the part of the id before the slash.'),
    likes: countOrEmpty('Likes at the capture.', 'likes'),
    downloads: countOrEmpty('Downloads in the last 30 days.', 'downloads'),
    created_at: dateOrEmpty('Creation time; the Hub writes 2022-03-02T23:29:22.000Z for all older datasets.'),
    last_modified: dateOrEmpty('Time of the last commit.'),
    gated: textOrEmpty('`false`, `auto`, `manual`, or `true`.'),
    licence: textOrEmpty('Value of the first `license:` tag.'),
    task_categories: textOrEmpty('Values of the `task_categories:` tags, separated by blanks.'),
    task_ids: textOrEmpty('Finer tasks: values of the `task_ids:` tags, separated by blanks.'),
    size_category: textOrEmpty('Value of the first `size_categories:` tag.'),
    models_in_scope: count(
      'Models in scope that declare it by a `dataset:` tag with this very id. Those whose tag has the id from before a move, ' +
        'and those that name it in the text of their card alone, bring it here too but count in triples only.',
      'models',
    ),
    spaces_in_scope: count('Spaces in scope whose record names it.', 'Spaces'),
  },
});
