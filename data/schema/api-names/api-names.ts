import { oneOf, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';
import { lifeColumns } from './life.ts';

export const apiNames = table({
  name: 'api-names',
  title: 'Public names and modules of Python libraries, and the releases that have them',
  key: ['library', 'name', 'kind'],
  columns: {
    library: text('Module of the library, as code imports it.'),
    name: text(
      'Path below the library: `AutoModel` of transformers.AutoModel, `models.bert` of the module transformers.models.bert.',
    ),
    kind: oneOf(['class', 'function', 'constant', 'module'], 'Module, or by its spelling what else it is.'),
    backend: oneOf(
      ['torch', 'tf', 'flax', 'none'],
      'Framework that a name of transformers needs, by its spelling and the lists of the library; none elsewhere.',
    ),
    ...lifeColumns,
    alias_from: textOrEmpty(
      'From this release on the name is no longer listed and still answers: the library gives another in its place.',
    ),
  },
});
