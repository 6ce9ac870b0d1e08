/** How claims and their figures are judged, in the two tables of the ledger. */
import { oneOf } from '../column.ts';

export const verdict = oneOf(
  ['holds', 'does not hold', 'cannot be told', 'cannot be judged'],
  'What the data say today; cannot be told: the interval spans the mark, or a tested claim misses its adjusted p; ' +
    'cannot be judged: the data are not there.',
);
export const certainty = oneOf(
  ['in this listing', 'interval by author', 'interval by row', 'interval by missing value'],
  'in this listing: a count of what was listed, from which nothing follows for other models or days; else how its ' +
    'interval was drawn, or that its ends are those that missing values could move it to.',
);
