import { findRow, type Claim } from './claim.ts';

/** Models that state any licence, over the two whole listings. */
export const claim: Claim = {
  id: 'licences-are-a-minority',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Fewer than half of all models state a licence, in the later whole listing as in the earlier one, though the share has grown.',
  otherwise: 'In one of the two whole listings half of all models or more state a licence, or the share has not grown.',
  predicate:
    'share of models with a licence tag below 0.5 on 2022-02-15 and on 2024-07-11, and larger on the later day',
  captures: ['2022-02-15', '2024-07-11'],
  restsOn: ['hub-measures'],
  judge(rows) {
    const [before, after] = ['2022-02-15', '2024-07-11'].map((capture) =>
      findRow(rows('hub-measures'), { capture, measure: 'licence' }),
    );
    if (before?.share == null || after?.share == null) return null;
    const [then, later] = [before.share, after.share];
    return {
      holds: Math.max(then, later) < 0.5 && later > then,
      effectName: 'later share',
      effect: later,
      n: `${before.of} and ${after.of} models`,
    };
  },
};
