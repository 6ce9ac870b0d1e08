import { count } from '../column.ts';
import { side } from './side.ts';
import { table } from '../table.ts';

export const spaceUse = table({
  name: 'space-use',
  title: 'How many Spaces name a model, over the whole listing',
  key: ['side'],
  columns: {
    side,
    spaces_listed: count('Spaces in the listing.', 'Spaces'),
    answering: count(
      'Records that could say so: listed Spaces with a full record, not only their front matter; or models whose ' +
        'record lists Spaces, also none.',
      'records',
    ),
    spaces_naming: count('Distinct Spaces that use at least one model.', 'Spaces'),
    uses: count('Distinct pairs of Space and model.', 'uses'),
    models_used: count('Distinct models used.', 'models'),
    uses_unmatched: count('Uses of a model that the listing of models does not have.', 'uses'),
    spaces_in_scope: count('Distinct Spaces that use a model in scope.', 'Spaces'),
    uses_in_scope: count('Pairs with a model in scope.', 'uses'),
  },
});
