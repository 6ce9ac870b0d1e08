import { findRow, type Claim } from './claim.ts';

/** Transformers among the models that name a library. */
export const claim: Claim = {
  id: 'one-library-holds-most',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Of the models that name a library, more than half name Transformers; no other integrated library reaches one in ten.',
  otherwise:
    'Of the models that name a library, at most half name Transformers, or another integrated library reaches one in ten.',
  predicate: 'share of Transformers above 0.5 and of every other integrated library below 0.1, on 2024-07-11',
  captures: ['2024-07-11'],
  restsOn: ['integration-models'],
  judge(rows) {
    const own = rows('integration-models').filter((row) => row.capture === '2024-07-11');
    const first = findRow(own, { library: 'Transformers' });
    if (!first) return null;
    const others = Math.max(...own.filter((row) => row !== first).map((row) => row.share));
    return {
      holds: first.share > 0.5 && others < 0.1,
      effectName: 'share of Transformers',
      effect: first.share,
      n: `${first.of} models that name a library`,
    };
  },
};
