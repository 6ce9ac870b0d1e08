import { IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';

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
      'the ease index of each of the two tasks is at least 0 within the 95 % interval over authors of the other ' +
      '{when ease}',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at least', mark: 0, because: 'direction' }],
    captures: ['ease'],
    restsOn: ['ease-index'],
    judge(rows) {
      const of = (task: string) => rows('ease-index').findLast((row) => row.task === task);
      const [first, second] = [of('text-classification'), of('text-generation')];
      if (first?.index == null || second?.index == null) return null;
      const within = (index: number, { low, high }: typeof first) =>
        low === null || high === null ? -1 : Math.min(index - low, high - index);
      const effect = Math.min(within(first.index, second), within(second.index, first));
      const n = `${first.models} and ${second.models} models`;
      return [{ effectName: 'how far the indexes are within the interval of the other', effect, n }];
    },
  },
  {
    ...ofReport,
    id: 'ease-ranks-are-coarse',
    sentence: 'The ranks are coarse: the median rank interval is wider than a quarter of all ranked tasks.',
    otherwise: 'The ranks are not coarse: the median rank interval is at most a quarter of all ranked tasks wide.',
    predicate: 'median width of the rank intervals, divided by the number of ranked tasks, above 0.25',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'above', mark: 0.25, because: 'quarter' }],
    captures: ['ease'],
    restsOn: ['ease-control'],
    judge(rows) {
      const row = rows('ease-control').at(-1);
      if (row?.rank_span == null) return null;
      const effectName = 'median width of a rank interval, as a share of all ranks';
      return [{ effectName, effect: row.rank_span / row.tasks, n: `${row.tasks} tasks` }];
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
    predicate: '0 is at least 0 within the 95 % bootstrap interval by author of the difference of the two indexes',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'at least', mark: 0, because: 'direction' }],
    captures: ['ease'],
    restsOn: ['ease-control'],
    judge(rows) {
      const row = rows('ease-control').at(-1);
      if (!row) return null;
      const covering = Math.round((row.covering ?? 0) * row.splits);
      return [
        {
          effectName: `how far 0 is within the interval of the difference of the halves of ${row.task}`,
          effect: Math.min(-row.low, row.high),
          n: `${row.models_a} and ${row.models_b} models; ${covering} of ${row.splits} random splits cover 0`,
        },
      ];
    },
  },
];
