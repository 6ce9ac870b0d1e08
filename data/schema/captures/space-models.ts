import { text, textOrEmpty, flagOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const spaceModels = table({
  name: 'space-models',
  title: 'Uses: pairs of a Space in scope and a model',
  key: ['space', 'model'],
  columns: {
    space: text('Id of the Space.'),
    model: text('Id of the model; the id in use today where the Space names an old one that the Hub redirects.'),
    named_by_space: flagOrEmpty(
      "The Space's record names the model (parsed from its code by the Hub unless its author says otherwise).",
    ),
    named_by_model: flagOrEmpty("The model's record lists the Space (at most 100 a model)."),
    in_scope: flagOrEmpty('The model is in models.csv of this capture.'),
    pipeline_tag: textOrEmpty(
      'Task of the model by the listing of models, in scope or not; empty for none and where it is not listed.',
    ),
    gated: textOrEmpty(
      'false, auto, manual or true by the same listing; empty where the model is not listed, and for an open one where ' +
        'the listing does not say it of every model.',
    ),
  },
});
