import { findRow, type Claim } from './claim.ts';

/** Models of the first whole listing that the second did not have under their id. */
export const claim: Claim = {
  id: 'used-models-stay',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Fewer than one model in ten could no longer be found under its id some two and a half years later, and those with most downloads were missed less often than those with none.',
  otherwise:
    'One model in ten or more could no longer be found under its id some two and a half years later, or those with most downloads were missed no less often than those with none.',
  predicate:
    'of the models of 2022-02-15, share not listed under the same id on 2024-07-11 below 0.1, and, of ids with an owner, that of models with 1,000 or more downloads below that of models without downloads',
  captures: ['2022-02-15', '2024-07-11'],
  restsOn: ['model-churn'],
  judge(rows) {
    const of = (group: string) => findRow(rows('model-churn'), { from: '2022-02-15', to: '2024-07-11', group });
    const [all, used, unused] = [of('all'), of('1000 or more downloads'), of('no downloads')];
    if (all?.share == null || used?.share == null || unused?.share == null) return null;
    return {
      holds: all.share < 0.1 && used.share < unused.share,
      effectName: 'share not found',
      effect: all.share,
      n: `${all.n} models`,
    };
  },
};
