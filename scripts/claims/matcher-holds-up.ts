import type { Claim } from './claim.ts';
import { capturesOf, findRow } from './claim.ts';

/** The two marks that the matcher was asked to reach, on cards that it had not learned from. */
export const claim: Claim = {
  id: 'matcher-holds-up',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'On cards that it has not learned from, the matcher finds the declared datasets with an F1 of at least 0.75 and a precision of at least 0.78.',
  otherwise: 'On cards that it has not learned from, the matcher misses an F1 of 0.75 or a precision of 0.78.',
  predicate:
    'F1 at least 0.75 and precision at least 0.78, out of fold by card, against declared datasets that the Hub lists',
  captures: capturesOf('match-quality'),
  restsOn: ['match-quality'],
  judge(rows) {
    const row = findRow(rows('match-quality'), { population: 'declaring', method: 'matcher', held_out: 'cards' });
    if (row?.f1 == null || row.precision == null) return null;
    return {
      holds: row.f1 >= 0.75 && row.precision >= 0.78,
      effectName: 'F1',
      effect: row.f1,
      low: row.f1_low,
      high: row.f1_high,
      n: `${row.cards} cards`,
    };
  },
};
