import { capturesOf, type Claim } from './claim.ts';

/** The question of the report, for the two tasks of the starting study. */
export const claim: Claim = {
  id: 'two-tasks-are-equally-easy',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'By what is known, neither text classification nor text generation is the easier one: each has its index within the interval of the other.',
  otherwise:
    'By what is known, one of text classification and text generation is the easier one: at least one index lies outside the interval of the other.',
  predicate:
    'the ease index of each of the two tasks lies in the 95 % interval over authors of the other, in the newest whole capture',
  captures: capturesOf('ease-index'),
  restsOn: ['ease-index'],
  judge(rows) {
    const [first, second] = ['text-classification', 'text-generation'].map((task) =>
      rows('ease-index').findLast((row) => row.task === task),
    );
    if (!first || !second) return null;
    const within = (index: number, { low, high }: typeof first) => index >= low && index <= high;
    const [a, b] = [first.index, second.index];
    return {
      holds: within(a, second) && within(b, first),
      effectName: 'index of classification minus that of generation',
      effect: a - b,
      n: `${first.models} and ${second.models} models on ${first.capture}`,
    };
  },
};
