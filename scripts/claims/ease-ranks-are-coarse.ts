import { capturesOf, type Claim } from './claim.ts';

/** How far ranks of the ease index can be told apart. */
export const claim: Claim = {
  id: 'ease-ranks-are-coarse',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'The ranks are coarse: the median rank interval is wider than a quarter of all ranked tasks.',
  otherwise: 'The ranks are not coarse: the median rank interval is at most a quarter of all ranked tasks wide.',
  predicate: 'median width of the rank intervals above a quarter of the number of ranked tasks',
  captures: capturesOf('ease-control'),
  restsOn: ['ease-control'],
  judge(rows) {
    const row = rows('ease-control').at(-1);
    if (!row) return null;
    return {
      holds: row.rank_span > row.tasks / 4,
      effectName: 'median width of a rank interval',
      effect: row.rank_span,
      n: `${row.tasks} tasks on ${row.capture}`,
    };
  },
};
