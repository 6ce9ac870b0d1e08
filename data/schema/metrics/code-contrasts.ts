import { count, numberOrEmpty, oneOf, shareOrEmpty } from '../column.ts';
import { basis, end } from './code-columns.ts';
import { apart, capture } from './frame-columns.ts';
import { table } from '../table.ts';

const groups = ['only loads', 'only calls', 'both'] as const;

export const codeContrasts = table({
  name: 'code-contrasts',
  title: 'Size and needs of apps that load a model against those that call a service',
  key: ['capture', 'basis', 'left', 'right', 'measure'],
  columns: {
    capture,
    basis,
    left: oneOf(groups, 'Apps that are compared: by their code they only load a model, only call a service, or both.'),
    right: oneOf(groups, 'Apps that they are compared with.'),
    measure: oneOf(
      [
        'files',
        'source_files',
        'source_lines',
        'app_lines',
        'dependency_files',
        'modules',
        'requirements',
        'exact_pins',
        'exact_share',
      ],
      'Files, files and lines of source, lines of the app file, files that name what to install, modules imported; ' +
        'packages of the top requirements.txt, those of them with one version, and the share of these.',
    ),
    n_left: count('Spaces of the left side with the measure.', 'Spaces'),
    n_right: count('Spaces of the right side with the measure.', 'Spaces'),
    authors_left: count('Distinct authors of the left ones.', 'authors'),
    authors_right: count('Distinct authors of the right ones.', 'authors'),
    median_left: numberOrEmpty('Median of the left side.', 'as measure'),
    median_right: numberOrEmpty('Median of the right side.', 'as measure'),
    smallest: shareOrEmpty(
      "Smallest Cliff's delta, up or down, that a test at 5 % finds in four of five samples of n_left and n_right " +
        'independent Spaces (Noether 1987, on the safe side for few); empty where the formula gives more than 1.',
    ),
    delta: numberOrEmpty("Cliff's delta, -1 to 1: above 0 when an app of the left side has more.", 'delta'),
    delta_low: numberOrEmpty(`${end('Lower', 'delta')} ${apart}`, 'delta'),
    delta_high: numberOrEmpty('Upper end of that interval.', 'delta'),
    shift: numberOrEmpty('Hodges-Lehmann shift from right to left: the median of all differences.', 'as measure'),
    ratio: numberOrEmpty(
      'The shift on the log scale as a ratio, left to right; of the apps where the measure is not 0.',
      'ratio',
    ),
    ratio_low: numberOrEmpty(end('Lower', 'ratio'), 'ratio'),
    ratio_high: numberOrEmpty('Upper end of that interval.', 'ratio'),
    p: numberOrEmpty('Two-sided p of the Mann-Whitney test as if the apps were independent draws.', 'p'),
    adjusted: shareOrEmpty(
      'Smallest rate of false discoveries, over all rows of the capture, at which the difference would stand: p adjusted by ' +
        'Benjamini and Hochberg (1995).',
    ),
  },
});
