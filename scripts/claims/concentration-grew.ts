import { findRow, type Claim } from './claim.ts';

/** Downloads of the whole listing, 2022 and 2024. */
export const claim: Claim = {
  id: 'concentration-grew',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'The most downloaded 1 % of all models held a larger part of all downloads in July 2024 than in February 2022.',
  otherwise:
    'The most downloaded 1 % of all models did not hold a larger part of all downloads in July 2024 than in February 2022.',
  predicate: 'share of the top 1 % on 2024-07-11 minus that on 2022-02-15 is above 0',
  captures: ['2022-02-15', '2024-07-11'],
  restsOn: ['concentration'],
  judge(rows) {
    const [before, after] = ['2022-02-15', '2024-07-11'].map((capture) =>
      findRow(rows('concentration'), { capture, kind: 'models', by: 'all', task: null, measure: 'downloads' }),
    );
    if (before?.top_1 == null || after?.top_1 == null) return null;
    const difference = after.top_1 - before.top_1;
    return {
      holds: difference > 0,
      effectName: 'difference of the shares',
      effect: difference,
      n: `${before.known} and ${after.known} models`,
    };
  },
};
