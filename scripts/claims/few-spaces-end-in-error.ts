import { findRow, type Claim } from './claim.ts';

/** Stages of the mirror's sample. */
export const claim: Claim = {
  id: 'few-spaces-end-in-error',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Of the Spaces of the sample whose stage is known, more sleep than run, and fewer than one in ten ended with an error.',
  otherwise:
    'Of the Spaces of the sample whose stage is known, no more sleep than run, or at least one in ten ended with an error.',
  predicate:
    'share SLEEPING above share RUNNING, and the shares of all stages with ERROR together below 0.1, on 2026-08-06',
  captures: ['2026-08-06'],
  restsOn: ['space-life'],
  judge(rows) {
    const stages = rows('space-life').filter((row) => row.capture === '2026-08-06' && row.facet === 'stage');
    const shareOf = (value: string) => findRow(stages, { value })?.share ?? 0;
    if (stages.length === 0) return null;
    const errors = stages.filter((row) => row.value.includes('ERROR')).reduce((sum, row) => sum + row.share, 0);
    return {
      holds: shareOf('SLEEPING') > shareOf('RUNNING') && errors < 0.1,
      effectName: 'share that ended with an error',
      effect: errors,
      n: `${stages[0]!.of} Spaces`,
    };
  },
};
