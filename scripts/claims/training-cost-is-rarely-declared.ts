import { capturesOf, type Claim } from './claim.ts';

/** The column of the starting study's table that stays empty for nearly all models. */
export const claim: Claim = {
  id: 'training-cost-is-rarely-declared',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'In no capture is one model in scope out of twenty known to declare what its training emitted.',
  otherwise:
    'In at least one capture one model in scope out of twenty, or more, is known to declare what its training emitted.',
  predicate:
    'share of models in scope with co2_eq_emissions, in the card or as a tag, below 0.05 in every capture of models',
  captures: capturesOf('carbon-declared'),
  restsOn: ['carbon-declared'],
  judge(rows) {
    const shares = rows('carbon-declared').flatMap((row) => (row.share === null ? [] : [row.share]));
    if (shares.length === 0) return null;
    const most = Math.max(...shares);
    return { holds: most < 0.05, effectName: 'largest share', effect: most, n: `${shares.length} captures` };
  },
};
