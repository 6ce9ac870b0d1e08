import { count, numberOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const powerBySize = table({
  name: 'power-by-size',
  title: 'Smallest difference that could be seen between groups as large as those that the report compares',
  key: ['n_left', 'n_right'],
  columns: {
    n_left: count('Units of the smaller group.', 'units'),
    n_right: count('Units of the larger group.', 'units'),
    comparisons: count('Comparisons of the table power with groups of these sizes.', 'comparisons'),
    delta: numberOrEmpty(
      "Smallest Cliff's delta that a two-sided test at 5 % finds in four of five samples of independent units (Noether " +
        '1987); empty where the formula gives more than 1.',
      'delta',
    ),
    share_half: numberOrEmpty(
      'Smallest distance from a share of one half that a share of the other group must have to be found so often ' +
        "(Cohen's h); empty where none is large enough.",
      'share',
    ),
    share_tenth: numberOrEmpty('The same above a share of one tenth.', 'share'),
  },
});
