import { findRow, type Claim } from './claim.ts';

/** Gated models of the tracker, the only capture that states it of every model. */
export const claim: Claim = {
  id: 'few-new-models-are-gated',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Of the models that the tracker followed, fewer than one in twenty asks its users for a request before they get the files.',
  otherwise:
    'Of the models that the tracker followed, one in twenty or more asks its users for a request before they get the files.',
  predicate: 'share of gated models below 0.05 on 2026-08-22',
  captures: ['2026-08-22'],
  restsOn: ['hub-measures'],
  judge(rows) {
    const row = findRow(rows('hub-measures'), { capture: '2026-08-22', measure: 'gated' });
    if (row?.share == null) return null;
    return {
      holds: row.share < 0.05,
      effectName: 'share that is gated',
      effect: row.share,
      n: `${row.of} models`,
    };
  },
};
