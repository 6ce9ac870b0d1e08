import type { Claim } from './claim.ts';
import { capturesOf, findRow } from './claim.ts';

/** Datasets that a reader finds in a card and that its author does not declare. */
export const claim: Claim = {
  id: 'most-uses-read-by-hand-are-undeclared',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'Of the datasets that a reader finds used in the text of a card, more than half are not declared.',
  otherwise: 'Of the datasets that a reader finds used in the text of a card, at least half are declared.',
  predicate: 'share of hand-labelled uses without a declaration above 0.5',
  captures: capturesOf('declared-found'),
  restsOn: ['declared-found'],
  judge(rows) {
    const row = findRow(rows('declared-found'), { reader: 'hand' });
    if (row?.added_share == null) return null;
    return {
      holds: row.added_share > 0.5,
      effectName: 'share not declared',
      effect: row.added_share,
      n: `${row.told} uses on ${row.cards} cards`,
    };
  },
};
