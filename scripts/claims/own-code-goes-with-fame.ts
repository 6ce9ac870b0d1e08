import { findRow, type Claim } from './claim.ts';

const TOP = ['2025-03-21', '2026-05-04'] as const;

/** Models that need code of their own, in the whole listing and in two top lists. */
export const claim: Claim = {
  id: 'own-code-goes-with-fame',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Fewer than one model in fifty needs code from its own repository, but in both lists of popular models more than one in twenty does.',
  otherwise:
    'One model in fifty or more needs code from its own repository, or in a list of popular models at most one in twenty does.',
  predicate:
    'share of models with the tag custom_code below 0.02 in the whole listing of 2024-07-11 and above 0.05 in the top lists of 2025-03-21 and 2026-05-04',
  captures: ['2024-07-11', ...TOP],
  restsOn: ['hub-measures'],
  judge(rows) {
    const [whole, ...top] = ['2024-07-11', ...TOP].map((capture) =>
      findRow(rows('hub-measures'), { capture, measure: 'custom-code' }),
    );
    if (whole?.share == null || top.some((row) => row?.share == null)) return null;
    const least = Math.min(...top.map((row) => row!.share));
    return {
      holds: whole.share < 0.02 && least > 0.05,
      effectName: 'share of the whole listing',
      effect: whole.share,
      n: `${[whole, ...top].map((row) => row!.of).join(', ')} models`,
    };
  },
};
