import { oneOf, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const threats = table({
  name: 'threats',
  title: 'What could make the findings wrong, what was done about it, and what remains',
  key: ['threat'],
  columns: {
    threat: text('Name of the threat.'),
    validity: oneOf(
      ['construct', 'internal', 'external', 'conclusion'],
      'construct: a number does not measure what its name says; internal: another cause than the named one; external: ' +
        'what was seen is not what is there; conclusion: the step from numbers to a sentence.',
    ),
    what: text('What may be wrong, in plain words.'),
    size: textOrEmpty('How large it is in the data at hand, where they can tell.'),
    done: text('What was done about it.'),
    remains: text('What remains.'),
    chapter: text('Slug of the chapter in which it can be seen.'),
    metric: text('Metric table in which it can be checked.'),
    test: textOrEmpty('Test of the project that holds what was done.'),
  },
});
