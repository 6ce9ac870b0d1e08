import { count, dateOrEmpty, numberOrEmpty, oneOf, shareOrEmpty, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const forecastOutcomes = table({
  name: 'forecast-outcomes',
  title: 'Statements about captures not seen when they were written, and what became of them',
  key: ['id'],
  columns: {
    id: text('Statement, as in data/forecasts/forecast-statements.csv.'),
    statement: text('What was expected, in one sentence.'),
    probability: shareOrEmpty('Probability that was given to it.'),
    source: oneOf(['top lists', 'tracker'], 'The kind of capture that can tell.'),
    seen_from: dateOrEmpty('First day on which such a capture may have been seen.'),
    written: dateOrEmpty('Day on which it was written.'),
    outcome: oneOf(
      ['came true', 'cannot be told', 'did not', 'open'],
      'By the first capture that could tell; open where none was scored, cannot be told where none of the scored could.',
    ),
    capture: textOrEmpty('That capture.'),
    figure: numberOrEmpty('The figure that it has.'),
    brier: numberOrEmpty('(probability - outcome) squared.'),
    scored: count('Captures on which it was scored, whether they could tell or not.'),
  },
});
