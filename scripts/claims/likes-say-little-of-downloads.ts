import type { Claim } from './claim.ts';

/** Rank correlation of likes and downloads in the whole listings. */
export const claim: Claim = {
  id: 'likes-say-little-of-downloads',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'Over whole listings, likes and downloads of the same models go together only loosely.',
  otherwise: 'Over whole listings, likes and downloads of the same models go together more than loosely.',
  predicate: 'Spearman\u2019s rho between 0 and 0.5 in every capture of the whole Hub',
  captures: ['2022-02-15', '2024-07-11'],
  restsOn: ['concentration'],
  judge(rows) {
    const whole = rows('concentration').filter(
      (row) =>
        row.kind === 'models' &&
        row.by === 'all' &&
        row.measure === 'downloads' &&
        row.population === 'whole' &&
        row.spearman !== null,
    );
    if (whole.length === 0) return null;
    const rhos = whole.map((row) => row.spearman);
    const largest = rhos.reduce((most, rho) => Math.max(most, rho));
    return {
      holds: rhos.every((rho) => rho > 0 && rho < 0.5),
      effectName: 'largest Spearman\u2019s rho',
      effect: largest,
      n: `${whole.length} captures`,
    };
  },
};
