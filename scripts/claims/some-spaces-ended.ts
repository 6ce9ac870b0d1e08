import { findRow, type Claim } from './claim.ts';

/** Spaces of the mirror's sample that a visitor cannot wake. */
export const claim: Claim = {
  id: 'some-spaces-ended',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'More than one in ten of the Spaces whose stage is known was paused, stopped or in error, so that no visitor can wake it.',
  otherwise:
    'At most one in ten of the Spaces whose stage is known was paused, stopped or in error, so that no visitor can wake it.',
  predicate: 'share of Spaces paused, stopped, without an app file or in error above 0.1, on 2026-08-06',
  captures: ['2026-08-06'],
  restsOn: ['hub-measures'],
  judge(rows) {
    const row = findRow(rows('hub-measures'), { capture: '2026-08-06', measure: 'space-ended' });
    if (row?.share == null) return null;
    return {
      holds: row.share > 0.1,
      effectName: 'share that ended',
      effect: row.share,
      n: `${row.of} Spaces`,
    };
  },
};
