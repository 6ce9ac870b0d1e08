import { findRow, type Claim } from './claim.ts';

/** Cards of the leading models of each task. */
export const claim: Claim = {
  id: 'top-cards-show-use',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'More than half of the leading models of the tasks have a card that shows how to use them.',
  otherwise: 'At most half of the leading models of the tasks have a card that shows how to use them.',
  predicate:
    'share of models in scope with a card that shows use above 0.5, of those whose card is known, on 2022-02-15',
  captures: ['2022-02-15'],
  restsOn: ['hub-measures'],
  judge(rows) {
    const row = findRow(rows('hub-measures'), { capture: '2022-02-15', measure: 'card-usage' });
    if (row?.share == null) return null;
    return {
      holds: row.share > 0.5,
      effectName: 'share with a card that shows use',
      effect: row.share,
      n: `${row.of} models`,
    };
  },
};
