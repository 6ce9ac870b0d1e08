import { findRow, type Claim } from './claim.ts';

/** Two lists of the same task, by likes and by downloads. */
export const claim: Claim = {
  id: 'top-lists-differ',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'For both tasks fewer than half of the twenty most liked models are among the twenty most downloaded.',
  otherwise:
    'For at least one of the two tasks half or more of the twenty most liked models are among the twenty most downloaded.',
  predicate: 'shared models of the two lists below 10 of 20 for both tasks by pipeline_tag on 2024-07-11',
  captures: ['2024-07-11'],
  restsOn: ['list-overlap'],
  judge(rows) {
    const found = ['text-classification', 'text-generation'].map((task) =>
      findRow(rows('list-overlap'), { capture: '2024-07-11', pair: 'likes-downloads', task, within: 'pipeline_tag' }),
    );
    const shared = found.map((row) => row?.shared | undefined);
    if (shared.some((each) => each === undefined)) return null;
    const most = Math.max(...(shared as number[]));
    return {
      holds: most < 10,
      effectName: 'models in both lists, the larger of the two tasks',
      effect: most,
      n: shared.join(' and '),
    };
  },
};
