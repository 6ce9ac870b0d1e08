import { findRow, type Claim } from './claim.ts';

/** Models without a licence tag. */
export const claim: Claim = {
  id: 'most-state-no-licence',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'More than half of the models of either task state no licence.',
  otherwise: 'At most half of the models of at least one of the two tasks state no licence.',
  predicate: 'share without a licence tag above 0.5 for both tasks on 2024-07-11',
  captures: ['2024-07-11'],
  restsOn: ['composition'],
  judge(rows) {
    const found = ['text-classification', 'text-generation'].map((task) =>
      findRow(rows('composition'), { capture: '2024-07-11', kind: 'models', facet: 'licence', task, value: null }),
    );
    if (found.some((row) => row?.share == null)) return null;
    const least = Math.min(...found.map((row) => row!.share));
    return {
      holds: least > 0.5,
      effectName: 'smaller of the two shares',
      effect: least,
      n: found.map((row) => `${row!.of}`).join(' and ') + ' models',
    };
  },
};
