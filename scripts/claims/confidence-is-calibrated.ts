import type { Row } from '../../data/schema/table.ts';
import type { Claim } from './claim.ts';
import { capturesOf } from './claim.ts';

/** Mean distance of stated and observed confidence, weighted by matches. */
export const claim: Claim = {
  id: 'confidence-is-calibrated',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'On cards that it has not learned from, what the matcher states as its confidence is on average within five hundredths of how often it is right.',
  otherwise:
    'On cards that it has not learned from, what the matcher states as its confidence is on average more than five hundredths away from how often it is right.',
  predicate: 'mean distance of stated and observed share, weighted by matches, at most 0.05, out of fold by card',
  captures: capturesOf('match-calibration'),
  restsOn: ['match-calibration'],
  judge(rows) {
    const bins = rows('match-calibration').filter((row) => row.held_out === 'cards' && row.observed !== null);
    const matches = bins.reduce((sum, row) => sum + row.matches, 0);
    if (matches === 0) return null;
    const distance = (row: Row) => Math.abs(row.stated - row.observed) * row.matches;
    const mean = bins.reduce((sum, row) => sum + distance(row), 0) / matches;
    return { holds: mean <= 0.05, effectName: 'mean distance', effect: mean, n: `${matches} matches` };
  },
};
