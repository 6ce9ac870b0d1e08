import { count, oneOf, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const exampleTallies = table({
  name: 'example-tallies',
  title: 'Model cards that were read for examples, and how many have one',
  key: ['population', 'task'],
  columns: {
    population: oneOf(
      ['in scope', 'all'],
      'Cards of the models in scope; every card that an archive holds (npm run examples), and then card-examples has all ' +
        'of them.',
    ),
    task: textOrEmpty('pipeline_tag; empty for models without one.'),
    cards: count('Cards read, empty ones included.', 'cards'),
    with_examples: count('Cards with a Python example.', 'cards'),
  },
});
