import { text, flagOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const spaceCodeModels = table({
  name: 'space-code-models',
  title: 'Models named in code: one row a Space, way of naming and model',
  key: ['space', 'how', 'model'],
  columns: {
    space: text('Id of the Space.'),
    how: oneOf(
      ['loaded', 'mentioned', 'hosted'],
      'loaded: given to a call that loads it, or, where space-code says that none is loaded, that asks for it; mentioned: another text of the code that is the id of a known model; ' +
        'hosted: asked for by name at a hosted service.',
    ),
    model: text('Id as it is written in the code: of some models without the owner.'),
    reached: flagOrEmpty(
      'A loaded one is named in the app file or a file that it imports; empty where no app file was found, or else.',
    ),
  },
});
