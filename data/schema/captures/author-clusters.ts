import { count, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const authorClusters = table({
  name: 'author-clusters',
  title: 'How many models of an author meet a measure, over the whole listing: what intervals by author are drawn from',
  key: ['measure', 'models', 'meeting'],
  columns: {
    measure: oneOf(
      ['custom-code', 'eval-results', 'gated', 'library', 'licence', 'model-index'],
      'library, licence: states one; gated: asks for a request; custom-code, eval-results, model-index: has the tag. No ' +
        'rows of what no listed model has.',
    ),
    models: count(
      'Models of one author of which the measure is known; an id without owner is its own author.',
      'models',
    ),
    meeting: count('Of these, those that meet it.', 'models'),
    authors: count('Authors with these two numbers.', 'authors'),
  },
});
