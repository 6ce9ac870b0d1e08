import { findRow, type Claim } from './claim.ts';

const WHOLE = ['2022-02-15', '2024-07-11'] as const;

/** Models with results in the front matter of their card, by the tag that the Hub sets for it. */
export const claim: Claim = {
  id: 'few-report-results',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'In both whole listings, fewer than one model in ten carries results that a program can read.',
  otherwise:
    'In at least one of the two whole listings, one model in ten or more carries results that a program can read.',
  predicate: 'share of models with the tag model-index below 0.1 on 2022-02-15 and on 2024-07-11',
  captures: WHOLE,
  restsOn: ['hub-measures'],
  judge(rows) {
    const found = WHOLE.map((capture) => findRow(rows('hub-measures'), { capture, measure: 'model-index' }));
    if (found.some((row) => row?.share == null)) return null;
    const most = Math.max(...found.map((row) => row!.share));
    return {
      holds: most < 0.1,
      effectName: 'larger of the two shares',
      effect: most,
      n: `${found.map((row) => row!.of).join(' and ')} models`,
    };
  },
};
