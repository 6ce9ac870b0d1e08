import { text, count, countOrEmpty, numberOrEmpty, shareOrEmpty, oneOf } from '../column.ts';
import { apart, capture } from './frame-columns.ts';
import { measure, enough } from './space-columns.ts';
import { table } from '../table.ts';

export const spaceSizeContrasts = table({
  name: 'space-size-contrasts',
  title: 'Size of the Spaces of one SDK or task against those of another',
  key: ['capture', 'group', 'left', 'right', 'measure'],
  columns: {
    capture,
    group: oneOf(['sdk', 'task'], 'What the two sides are.'),
    left: text('SDK or task whose Spaces are compared.'),
    right: text(
      'SDK or task that they are compared with; of two tasks at least one is text-classification or text-generation, ' +
        'and these two against each other have a row in every capture that knows tasks.',
    ),
    measure,
    n_left: count('Spaces of the left side with the measure and not of both sides.', 'Spaces'),
    n_right: count('Spaces of the right side with the measure and not of both sides.', 'Spaces'),
    n_both: count('Spaces with the measure on both sides, which use models of both tasks: left out.', 'Spaces'),
    smallest: shareOrEmpty(
      "Smallest Cliff's delta, up or down, that a test at 5 % finds in four of five samples of n_left and n_right " +
        'independent Spaces (Noether 1987, on the safe side for few); empty where the formula gives more than 1.',
    ),
    enough,
    delta: numberOrEmpty(
      "Cliff's delta, -1 to 1: above 0 when a Space of the left side is larger; zeros included.",
      'delta',
    ),
    delta_low: numberOrEmpty(
      'Lower end of the spread of delta over authors: 2,000 draws of as many authors of each side, with replacement and ' +
        'all their Spaces. Where authors are few less than 2.5 % of the draws lie outside of each end, as for two tasks of ' +
        'the ease index (docs/protocol.md): the variance that a side gives is that of the mean place of its Spaces among ' +
        `those of the other. It is no interval for the Hub, as the captures are no random samples. ${apart}`,
      'delta',
    ),
    delta_high: numberOrEmpty('Upper end of that spread.', 'delta'),
    zeros_left: countOrEmpty('Spaces of the left side where the measure is 0.', 'Spaces'),
    zeros_right: countOrEmpty('Spaces of the right side where the measure is 0.', 'Spaces'),
    ratio: numberOrEmpty(
      'Hodges-Lehmann shift on the log scale as a ratio, left to right; of the Spaces where the measure is not 0.',
      'ratio',
    ),
    p: numberOrEmpty(
      'Two-sided p of the Mann-Whitney test as if Spaces were independent draws, which they are not: of one author ' +
        'or template they are alike.',
      'p',
    ),
    adjusted: shareOrEmpty(
      'Smallest rate of false discoveries, over all rows of the capture, at which the difference would stand: p adjusted by ' +
        'Benjamini and Hochberg (1995).',
    ),
  },
});
