import type { Threat } from './threat.ts';

/** Where the step from numbers to a sentence may fail. */
export const threatsOfConclusions: readonly Threat[] = [
  {
    threat: 'models of one author are alike',
    validity: 'conclusion',
    what: 'Templates and bulk uploads make many repositories of one person. Counted one by one they look like evidence.',
    done: 'Intervals draw authors, with all they have, and not repositories.',
    remains: 'Copies of a template by many people still count as many.',
    chapter: 'how-sure',
    metric: 'power',
    test: 'test/unit/statistics/author-bootstrap.test.ts',
  },
  {
    threat: 'too few to see it',
    validity: 'conclusion',
    what: 'Where few were compared, no difference found is not the same as no difference.',
    done: 'Every comparison states the smallest difference that it could have seen, beside the one it found.',
    remains: 'Differences below that.',
    chapter: 'how-sure',
    metric: 'power',
    test: 'test/unit/metrics/power.test.ts',
  },
  {
    threat: 'many comparisons',
    validity: 'conclusion',
    what: 'Who compares often enough finds something by chance.',
    done:
      'Tested claims are adjusted together for it, all others only state a figure. Every comparison of the two tasks is ' +
      'made under every rule, and all answers are shown; pairs of tasks carry the rate of false discoveries over all.',
    remains: 'Which questions were asked was chosen by people who had seen some of the data.',
    chapter: 'models',
    metric: 'multiverse',
    test: 'test/unit/statistics/benjamini-hochberg.test.ts',
  },
  {
    threat: 'marks set with the data in view',
    validity: 'conclusion',
    what: 'A claim that says most or few depends on where the line is drawn.',
    done: 'Lines come from a short list of reasons that no figure entered; each claim prints its own.',
    remains: 'The list was written when the figures were known, so these claims are descriptive.',
    chapter: 'how-sure',
    metric: 'claim-figures',
    test: 'test/unit/claims/claims.test.ts',
  },
  {
    threat: 'intervals that promise too much',
    validity: 'conclusion',
    what: 'Intervals over few authors tend to be too narrow.',
    done: 'One task is split at random in two, many times: an honest interval finds no difference in nineteen of twenty.',
    remains: 'Only the index of ease has such a control.',
    chapter: 'ease-index',
    metric: 'ease-control',
    test: 'test/unit/metrics/ease-control.test.ts',
  },
  {
    threat: 'unknown sizes',
    validity: 'conclusion',
    what: 'The largest repositories are the ones whose size is missing most often.',
    size(rows) {
      const row = rows('space-size-bounds').find(
        ({ measure, statistic }) => measure === 'bytes' && statistic === 'median',
      );
      return row === undefined
        ? null
        : `In the list of the starting study ${row.unknown} of ${row.n.toLocaleString('en')} Spaces have no size.`;
    },
    done: 'No repository is dropped for being large; medians are given with the bounds that the unknown ones leave.',
    remains: 'Means of sizes are not bounded by this.',
    chapter: 'size-of-an-app',
    metric: 'space-size-bounds',
    test: 'test/unit/metrics/space-size-bounds.test.ts',
  },
];
