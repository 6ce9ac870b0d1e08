import { count, numberOrEmpty, oneOf, text, textOrEmpty } from './column.ts';
import { table } from './table.ts';

const side = oneOf(
  ['model', 'space'],
  "Whose record says so: the Space's (complete), or the model's (at most 100 Spaces each).",
);

export const spaceUse = table({
  name: 'space-use',
  title: 'How many Spaces name a model, over the whole listing',
  key: ['side'],
  columns: {
    side,
    spaces_listed: count('Spaces in the listing.', 'Spaces'),
    answering: count(
      'Records that could say so: listed Spaces with a full record, not only their front matter; or models whose record lists Spaces, also none.',
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

export const modelUses = table({
  name: 'model-uses',
  title: 'The 1,000 models that most Spaces use',
  key: ['side', 'rank'],
  columns: {
    side,
    rank: count('1 for the most used; equal counts are ordered by id.', 'rank'),
    model: text('Id of the model as the record names it.'),
    pipeline_tag: textOrEmpty('Its task; empty when it has none or is not listed.'),
    uses: count('Distinct Spaces that use it.', 'Spaces'),
  },
});

export const taskUses = table({
  name: 'task-uses',
  title: 'Uses of models by Spaces, by task of the model',
  key: ['side', 'by', 'task'],
  columns: {
    side,
    by: oneOf(['pipeline_tag', 'tag'], 'How the model belongs to the task.'),
    task: textOrEmpty('Task; empty for uses of models without one or not listed.'),
    models: count('Distinct models of the task that some Space uses.', 'models'),
    uses: count('Pairs of Space and model.', 'uses'),
    spaces: count('Distinct Spaces with at least one such pair.', 'Spaces'),
  },
});

export const modelsPerSpace = table({
  name: 'models-per-space',
  title: 'Listed Spaces by the number of models they name',
  key: ['models'],
  columns: {
    models: count("Distinct models named by the Space's record.", 'models'),
    spaces: count('Spaces.', 'Spaces'),
    likes_sum: numberOrEmpty('Sum of their likes.', 'likes'),
  },
});
