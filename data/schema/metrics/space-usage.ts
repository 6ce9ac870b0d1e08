import { count, shareOrEmpty, oneOf } from '../column.ts';
import { capture, population, low, high } from './frame-columns.ts';
import { table } from '../table.ts';

export const spaceUsage = table({
  name: 'space-usage',
  title: 'How many Spaces use a model, and a model in scope',
  key: ['capture', 'side'],
  columns: {
    capture,
    side: oneOf(['model', 'space'], "Whose record says so: the Space's, or the model's (at most 100 Spaces each)."),
    population,
    spaces_listed: count('Spaces in the listing.', 'Spaces'),
    answering: count(
      'Records that could say so: Spaces with a full record, or models whose record lists Spaces.',
      'records',
    ),
    spaces_naming: count('Distinct Spaces that use a model.', 'Spaces'),
    naming_share: shareOrEmpty('spaces_naming / answering; empty for the model side.'),
    naming_low: low,
    naming_high: high,
    uses: count('Pairs of Space and model.', 'uses'),
    models_used: count('Distinct models used.', 'models'),
    uses_unmatched: count('Uses of models that the listing does not have.', 'uses'),
    spaces_in_scope: count('Spaces that use a model in scope.', 'Spaces'),
    uses_in_scope: count('Uses of models in scope.', 'uses'),
  },
});
