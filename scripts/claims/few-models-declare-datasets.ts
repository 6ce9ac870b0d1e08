import type { Claim, MetricRows } from './claim.ts';
import { listedStatements } from './listed-statements.ts';

/** Listed models that declare a dataset. */
export const claim: Claim = {
  id: 'few-models-declare-datasets',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'In no whole listing do more than a fifth of the models declare a dataset.',
  otherwise: 'In at least one whole listing more than a fifth of the models declare a dataset.',
  predicate: 'largest share of listed models with a declared dataset at most 0.2 over whole listings',
  captures: (rows: MetricRows) => listedStatements(rows).map((row) => row.capture),
  restsOn: ['dataset-statements'],
  judge(rows) {
    const whole = listedStatements(rows);
    if (whole.length === 0) return null;
    const largest = Math.max(...whole.map((row) => row.declared_share));
    return {
      holds: largest <= 0.2,
      effectName: 'largest share',
      effect: largest,
      n: `${whole.map((row) => row.of).join(' and ')} models`,
    };
  },
};
