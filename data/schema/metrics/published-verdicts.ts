import { text, textOrEmpty, number, numberOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const publishedVerdicts = table({
  name: 'published-verdicts',
  title: 'Figures that others published beside what our captures give, and whether they come out again',
  key: ['figure'],
  columns: {
    figure: text('Name of the figure, as in `published`.'),
    label: text('What it counts, in a few words.'),
    of: oneOf(['study', 'others'], 'The starting study, or anybody else.'),
    source: text('Who published it, and where.'),
    about: text('What exactly it counts.'),
    seen: text('When the Hub was seen for it, in words, as far as the source says.'),
    theirs: number('As published.', 'as unit'),
    ours: numberOrEmpty('As counted from our capture; empty where it cannot be.', 'as unit'),
    ours_with_all: numberOrEmpty(
      'The same with the most downloaded model, where ours leaves it out because it has a twentieth of all downloads.',
      'as unit',
    ),
    unit: text('Unit of both.'),
    capture: textOrEmpty('Capture or archive that ours was counted from: of those that can tell the nearest in time.'),
    within: text(
      'How close ours must come, and why so close: a rule for each kind of comparison, not for each figure.',
    ),
    verdict: oneOf(
      ['reproduced', 'not reproduced', 'not comparable'],
      'Whether ours meets that; not comparable where ours is missing or counts something else.',
    ),
    why: text('What lies between the two counts.'),
  },
});
