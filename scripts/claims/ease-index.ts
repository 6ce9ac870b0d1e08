import { ofReport, type Claim } from './claim.ts';

/** Claims of the chapter on the ease index, in the order of its text. */
export const easeIndex: readonly Claim[] = [
  {
    // The question of the report, for the two tasks of the starting study.
    ...ofReport,
    id: 'two-tasks-are-equally-easy',
    sentence:
      'By what was known {when ease}, neither text classification nor text generation is the easier one: ' +
      'each has its index within the interval of the other.',
    otherwise:
      'By what was known {when ease}, one of text classification and text generation is the easier one: ' +
      'at least one index lies outside the interval of the other.',
    predicate:
      'the ease index of each of the two tasks lies in the 95 % interval over authors of the other {when ease}',
    captures: ['ease'],
    restsOn: ['ease-index'],
    judge(rows) {
      const of = (task: string) => rows('ease-index').findLast((row) => row.task === task);
      const [first, second] = [of('text-classification'), of('text-generation')];
      if (first?.index == null || second?.index == null) return null;
      const within = (index: number, { low, high }: typeof first) =>
        low !== null && high !== null && index >= low && index <= high;
      return {
        holds: within(first.index, second) && within(second.index, first),
        effectName: 'index of classification minus that of generation',
        effect: first.index - second.index,
        n: `${first.models} and ${second.models} models`,
      };
    },
  },
  {
    ...ofReport,
    id: 'ease-ranks-are-coarse',
    sentence: 'The ranks are coarse: the median rank interval is wider than a quarter of all ranked tasks.',
    otherwise: 'The ranks are not coarse: the median rank interval is at most a quarter of all ranked tasks wide.',
    predicate: 'median width of the rank intervals above a quarter of the number of ranked tasks',
    captures: ['ease'],
    restsOn: ['ease-control'],
    judge(rows) {
      const row = rows('ease-control').at(-1);
      if (row?.rank_span == null) return null;
      return {
        holds: row.rank_span > row.tasks / 4,
        effectName: 'median width of a rank interval',
        effect: row.rank_span,
        n: `${row.tasks} tasks`,
      };
    },
  },
  {
    // The negative control of the index.
    ...ofReport,
    id: 'ease-halves-do-not-differ',
    sentence:
      'Two random halves of one task, ranked as if they were two tasks, do not differ by more than their interval ' +
      'allows: the index passes its negative control.',
    otherwise:
      'Two random halves of one task differ by more than their interval allows: the index says more than it can, ' +
      'and its ranks should not be relied upon.',
    predicate: 'the 95 % bootstrap interval by author of the difference of the two indexes covers 0',
    captures: ['ease'],
    restsOn: ['ease-control'],
    judge(rows) {
      const row = rows('ease-control').at(-1);
      if (!row) return null;
      const covering = Math.round((row.covering ?? 0) * row.splits);
      return {
        holds: row.low <= 0 && row.high >= 0,
        effectName: `difference of the indexes of the halves of ${row.task}`,
        effect: row.difference,
        low: row.low,
        high: row.high,
        n: `${row.models_a} and ${row.models_b} models; ${covering} of ${row.splits} random splits cover 0`,
      };
    },
  },
];
