import type { Claim, MetricRows } from './claim.ts';
import { listedStatements } from './listed-statements.ts';

/** The share of models that declare a dataset, from the first to the last whole listing. */
export const claim: Claim = {
  id: 'declaring-fell',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'From the first whole listing to the last the share of models that declare a dataset fell.',
  otherwise: 'From the first whole listing to the last the share of models that declare a dataset did not fall.',
  predicate: 'share of listed models with a declared dataset, last whole listing minus first, below 0',
  captures: ends,
  restsOn: ['dataset-statements'],
  judge(rows) {
    const whole = listedStatements(rows);
    const [first, last] = [whole[0], whole.at(-1)];
    if (!first || !last || first === last) return null;
    const change = last.declared_share - first.declared_share;
    return {
      holds: change < 0,
      effectName: 'change of the share',
      effect: change,
      n: `${first.of} and ${last.of} models`,
    };
  },
};

function ends(rows: MetricRows): string[] {
  const whole = listedStatements(rows);
  return [whole[0], whole.at(-1)].flatMap((row) => (row ? [row.capture] : []));
}
