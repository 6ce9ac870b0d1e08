import { findRow, type Claim } from './claim.ts';

/** Spaces whose requirements are all pinned to one version. */
export const claim: Claim = {
  id: 'few-pin-everything',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'Fewer than a quarter of the Spaces with requirements pin all of them to one version.',
  otherwise: 'At least a quarter of the Spaces with requirements pin all of them to one version.',
  predicate: 'share of Spaces whose requirements are all exact below 0.25 on 2026-08-06',
  captures: ['2026-08-06'],
  restsOn: ['package-pins'],
  judge(rows) {
    const row = findRow(rows('package-pins'), { capture: '2026-08-06', unit: 'space', pin: 'all exact' });
    if (row?.share == null) return null;
    return {
      holds: row.share < 0.25,
      effectName: 'share of Spaces that pin all',
      effect: row.share,
      n: `${row.of} Spaces`,
    };
  },
};
