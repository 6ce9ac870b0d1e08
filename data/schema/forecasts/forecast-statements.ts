import { dateOrEmpty, numberOrEmpty, oneOf, shareOrEmpty, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const forecastStatements = table({
  name: 'forecast-statements',
  title: 'Statements about captures not seen yet, each with the probability that it comes true; written once',
  key: ['id'],
  columns: {
    id: text('Short name; it never changes.'),
    statement: text('What is expected, in one sentence.'),
    probability: shareOrEmpty('Probability that it comes true, given that the capture can tell; never 0 or 1.'),
    source: oneOf(
      ['top lists', 'tracker'],
      'The kind of capture that can tell: top lists of models by downloads, or a tracker that follows models.',
    ),
    seen_from: dateOrEmpty('First day on which the Hub may have been seen.'),
    seen_to: dateOrEmpty('Last such day.'),
    against: textOrEmpty('Capture that the predicate compares with; empty where it needs none. Never the one scored.'),
    table: text('Table that the figure stands in: of the capture, of the metrics on it alone, or `between`.'),
    key: text('Its row: `column=value` joined by `;`, an empty cell as `column=`; the capture is not part of it.'),
    column: text('Column of the figure.'),
    comparison: oneOf(['above', 'at least', 'below', 'at most'], 'How the figure is to stand to the other side.'),
    threshold: numberOrEmpty('The other side as a number; empty where it is another row.'),
    other_key: textOrEmpty('The other side as another row of the same table and column; empty where it is a number.'),
    written: dateOrEmpty('Day on which the statement was written.'),
    reason: text('Why this probability.'),
  },
});
