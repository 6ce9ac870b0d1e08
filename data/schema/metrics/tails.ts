import { text, textOrEmpty, count, countOrEmpty, numberOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

const ratio = (pair: string) =>
  numberOrEmpty(
    `Normalised log-likelihood ratio of ${pair} on the tail: above 0 speaks for the first, below 0 for the second.`,
    'z',
  );

export const tails = table({
  name: 'tails',
  title: 'Which heavy tail fits: power law, lognormal and truncated power law by likelihood ratio',
  key: ['capture', 'measure'],
  columns: {
    capture: text('Capture.'),
    measure: oneOf(
      ['spaces-per-model', 'uses-of-model', 'files-per-space', 'bytes-per-space'],
      "What is distributed: Spaces in the model's record (at most 100), uses by the Spaces' records, files or bytes of a Space.",
    ),
    n: count('Values above 0.', 'repositories'),
    zeros: countOrEmpty('Values of 0, kept apart.', 'repositories'),
    xmin: numberOrEmpty(
      'Where the tail begins: the value with the smallest Kolmogorov-Smirnov distance of the fitted power law.',
      'as measure',
    ),
    n_tail: countOrEmpty('Values in the tail.', 'repositories'),
    alpha: numberOrEmpty('Exponent of the discrete power law by maximum likelihood.', ''),
    alpha_error: numberOrEmpty('Its standard error.', ''),
    against_lognormal: ratio('the power law against the lognormal'),
    p_lognormal: numberOrEmpty('Two-sided p of that ratio (Vuong 1989).', 'p'),
    against_truncated: numberOrEmpty(
      'Log-likelihood ratio of the power law against itself with a cutoff, which contains it: 0 or below.',
      '',
    ),
    p_truncated: numberOrEmpty('p of that ratio by chi-squared with one degree of freedom.', 'p'),
    favoured: textOrEmpty(
      'power law, lognormal or truncated when every comparison with it is decided at p below 0.1; else undecided.',
    ),
  },
});
