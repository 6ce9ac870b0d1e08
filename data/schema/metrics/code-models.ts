import { text, textOrEmpty, count, oneOf, shareOrEmpty } from '../column.ts';
import { basis, shareHigh, shareLow } from './code-columns.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const codeModels = table({
  name: 'code-models',
  title: 'The models that most apps name in their code',
  key: ['capture', 'basis', 'how', 'model'],
  columns: {
    capture,
    basis,
    how: oneOf(
      ['loaded', 'hosted'],
      'Given to a call that loads it, by an app that loads a model, or asked for at a hosted service.',
    ),
    model: text(
      'Id; a loaded one that is written without owner stands with it where the apps of the capture name one owner of ' +
        'a model of this name, letter case apart. The 50 of a capture that most Spaces name.',
    ),
    rank: count('Place by Spaces, from 1; of equal ones those first by name.', 'rank'),
    pipeline_tag: textOrEmpty(
      'Task of a loaded model by the capture nearest in time that lists it; empty where none does.',
    ),
    spaces: count('Spaces whose code names it.', 'Spaces'),
    of: count('Spaces whose code loads a model, or calls a service.', 'Spaces'),
    share: shareOrEmpty('spaces / of.'),
    low: shareLow,
    high: shareHigh,
  },
});
