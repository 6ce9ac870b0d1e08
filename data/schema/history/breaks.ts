import { oneOf, text } from '../column.ts';
import { table } from '../table.ts';

export const breaks = table({
  name: 'breaks',
  title: 'Days on which the Hub changed what can be counted: a series across one of them may move by it',
  key: ['day'],
  columns: {
    day: text('Day, as the source has it.'),
    kind: oneOf(['datasets', 'models', 'spaces'], 'Whose series it breaks.'),
    label: text('In two or three words.'),
    what: text('What changed, in one sentence.'),
    source: text('Where it is said.'),
  },
});
