import { findRow, ofReport, type Claim } from './claim.ts';
import { ofShare } from './of-share.ts';

/** Claims of the chapter on needs and life of Spaces, in the order of its text. */
export const needsAndLife: readonly Claim[] = [
  {
    ...ofReport,
    id: 'few-pin-everything',
    sentence: 'Fewer than a quarter of the Spaces with requirements pin all of them to one version.',
    otherwise: 'At least a quarter of the Spaces with requirements pin all of them to one version.',
    predicate: 'share of Spaces whose requirements are all exact below 0.25 on 2026-08-06',
    captures: ['2026-08-06'],
    restsOn: ['package-pins'],
    judge: (rows) =>
      ofShare(findRow(rows('package-pins'), { capture: '2026-08-06', unit: 'space', pin: 'all exact' }), {
        effectName: 'share of Spaces that pin all',
        holds: (share) => share < 0.25,
        unit: 'Spaces',
      }),
  },
];
