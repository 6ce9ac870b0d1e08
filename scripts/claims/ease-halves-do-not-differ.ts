import { capturesOf, type Claim } from './claim.ts';

/** The negative control of the ease index. */
export const claim: Claim = {
  id: 'ease-halves-do-not-differ',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Two random halves of one task, ranked as if they were two tasks, do not differ by more than their interval allows: the index passes its negative control.',
  otherwise:
    'Two random halves of one task differ by more than their interval allows: the index says more than it can, and its ranks should not be relied upon.',
  predicate: 'the 95 % bootstrap interval by author of the difference of the two indexes covers 0',
  captures: capturesOf('ease-control'),
  restsOn: ['ease-control'],
  judge(rows) {
    const row = rows('ease-control').at(-1);
    if (!row) return null;
    const [low, high] = [row.low, row.high];
    return {
      holds: low <= 0 && high >= 0,
      effectName: `difference of the indexes of the halves of ${row.task}`,
      effect: row.difference,
      low,
      high,
      n: `${row.models_a} and ${row.models_b} models; ${Math.round(row.covering * row.splits)} of ${row.splits} random splits cover 0`,
    };
  },
};
