import { findRow, type Claim } from './claim.ts';

const WHOLE = ['2022-02-15', '2024-07-11'] as const;

/** Models of the whole listings whose library is one of the standard ones. */
export const claim: Claim = {
  id: 'standard-classes-load-most',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'In both whole listings, more than half of the models name a library that one pip command installs and whose classes load them.',
  otherwise:
    'In at least one of the two whole listings, at most half of the models name a library that one pip command installs and whose classes load them.',
  predicate: 'share of models with a standard library above 0.5 on 2022-02-15 and on 2024-07-11',
  captures: WHOLE,
  restsOn: ['hub-measures'],
  judge(rows) {
    const found = WHOLE.map((capture) => findRow(rows('hub-measures'), { capture, measure: 'standard-library' }));
    if (found.some((row) => row?.share == null)) return null;
    const least = Math.min(...found.map((row) => row!.share));
    return {
      holds: least > 0.5,
      effectName: 'smaller of the two shares',
      effect: least,
      n: `${found.map((row) => row!.of).join(' and ')} models`,
    };
  },
};
