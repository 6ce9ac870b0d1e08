import { count, oneOf, shareOrEmpty, text, textOrEmpty } from '../column.ts';
import { capture, population } from './example-columns.ts';
import { table } from '../table.ts';

export const exampleBreaks = table({
  name: 'example-breaks',
  title:
    'Names, tasks, methods and keywords in examples of cards that the newest release lacks, and what replaces them',
  key: ['capture', 'name'],
  columns: {
    capture,
    name: text(
      'As an example writes it: `transformers.X`, `pipeline("task")`, `method()`, `keyword=`, `library.name`.',
    ),
    kind: oneOf(['name', 'task', 'method', 'keyword', 'other library'], 'What it is.'),
    gone_by: textOrEmpty('Release in which it was first missing, with its library where that is not transformers.'),
    population,
    cards: count('Judged cards with a judged example that uses it.', 'cards'),
    owners: count('Their owners.', 'owners'),
    of_owners: count('Owners of judged cards.', 'owners'),
    owners_share: shareOrEmpty('owners / of_owners.'),
    instead: textOrEmpty('What the makers of the library give in its place, in our words; empty where nobody looked.'),
    fit: textOrEmpty(
      'How near that is: other name, other call, other steps around it, or nothing (method/name-replacements.ts).',
    ),
    source: textOrEmpty('Where the makers say so.'),
  },
});
