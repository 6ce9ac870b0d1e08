import { count, countOrEmpty, oneOf, shareOrEmpty } from '../column.ts';
import { capture, population } from './example-columns.ts';
import { table } from '../table.ts';

/** Why a card is not judged, the reason that says most first. */
export const unjudgedStates = [
  'never a name',
  'star import',
  'python 2',
  'does not parse',
  'other libraries',
  'no library',
] as const;

export const exampleStates = table({
  name: 'example-states',
  title: 'How many model cards have a Python example that can be judged, and what the others have',
  key: ['capture', 'state'],
  columns: {
    capture,
    state: oneOf(
      ['judged', ...unjudgedStates, 'no example'],
      'judged: an example names a name or a task of transformers. Of the others the first that is so: names that ' +
        'transformers never had; everything of a library is imported; a print statement of Python 2; no Python 3; names ' +
        'of other libraries alone; none of a library; no Python example.',
    ),
    population,
    cards: count('Cards in this state.', 'cards'),
    of: count('Cards read.', 'cards'),
    share: shareOrEmpty('cards / of.'),
    owners: countOrEmpty('Owners of the cards; empty for cards without an example, which are only counted.', 'owners'),
    examples: countOrEmpty('Examples in the cards.', 'examples'),
  },
});
