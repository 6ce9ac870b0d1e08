import { count, numberOrEmpty, oneOf, text } from '../column.ts';
import { table } from '../table.ts';

export const livePlan = table({
  name: 'live-plan',
  title: 'The plan of the live study of first runs, written before any model was drawn for it',
  key: ['part', 'place'],
  columns: {
    part: oneOf(
      ['population', 'draw', 'size', 'limit', 'outcome', 'hypothesis', 'stop', 'report'],
      'population: what is asked about; draw: how models are chosen; size: how many; limit: of one trial; outcome: what ' +
        'counts as which class; hypothesis: what is asked and what would answer it; stop: what ends the run; report: what ' +
        'is told whatever comes out.',
    ),
    place: count('Place in its part, from 1.', 'place'),
    name: text('What it is about, in a few words; of an outcome its class.'),
    rule: text('The rule, in one or two sentences.'),
    counts: oneOf(
      ['worked', 'did not work', 'not judged', 'no outcome'],
      'What a class counts as in every share; no outcome: the row is about something else.',
    ),
    number: numberOrEmpty('The number of the rule, where it has one.', 'as the rule says'),
  },
});
