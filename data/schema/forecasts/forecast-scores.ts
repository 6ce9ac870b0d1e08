import { dateOrEmpty, numberOrEmpty, oneOf, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const forecastScores = table({
  name: 'forecast-scores',
  title: 'What became of the statements in the captures that they were scored on; empty until there is one',
  key: ['id', 'capture'],
  columns: {
    id: text('Statement, as in forecast-statements.csv.'),
    capture: text('Capture, or archive, that it was scored on.'),
    seen: dateOrEmpty('Day on which that one saw the Hub.'),
    outcome: oneOf(['came true', 'did not', 'cannot be told'], 'What the capture says of it.'),
    figure: numberOrEmpty('The figure that the predicate asks for; empty where it cannot be told.'),
    other: numberOrEmpty('The other side: the threshold, or the figure of the other row.'),
    why: textOrEmpty('Why it cannot be told; empty where it can.'),
    brier: numberOrEmpty('(probability - outcome) squared, 0 best, 0.25 for one who says a half of everything.'),
    log_score: numberOrEmpty('Minus the natural logarithm of the probability given to what happened, 0 best.'),
  },
});
