import { countOrEmpty, numberOrEmpty, oneOf, text } from '../column.ts';
import { table } from '../table.ts';

export const power = table({
  name: 'power',
  title: 'Every comparison that has sampling error, with the smallest difference that it could have seen',
  key: ['comparison'],
  columns: {
    comparison: text('Name: the table that has it and its key there, or the claim and the place of its figure.'),
    kind: oneOf(
      ['two groups', 'figure against a mark'],
      'two groups: the difference of two sides from none; figure against a mark: that of a figure from what its claim ' +
        'is held against.',
    ),
    source: text('Metric table that has the comparison; claim-figures where a claim makes it.'),
    captures: text('Captures that it rests on, separated by blanks.'),
    about: text('What is compared, in words.'),
    measure: text('What the difference is measured in.'),
    unit: text('What is counted on each side.'),
    n_left: countOrEmpty('Units of the left side, or of the only one.', 'units'),
    n_right: countOrEmpty('Units of the right side; empty for a figure against a mark.', 'units'),
    smallest_by_rows: numberOrEmpty(
      "Smallest Cliff's delta that a two-sided test at 5 % finds in four of five samples of so many independent units " +
        '(Noether 1987); empty for other measures, and where the formula gives more than 1.',
      'as measure',
    ),
    smallest_by_interval: numberOrEmpty(
      'Smallest difference seen so often by the width of the 95 % interval: 2.80 standard errors, a standard error ' +
        'being the width divided by 3.92. Where the interval draws authors, this holds the likeness of one author’s units. ' +
        'Empty where the interval has no width: no draw differed.',
      'as measure',
    ),
    smallest: numberOrEmpty(
      'The larger of the two: the smallest difference that could be seen. Empty where none could, or where neither is known.',
      'as measure',
    ),
    drawn: oneOf(['authors', 'rows'], 'What the interval draws; authors where units of one author are alike.'),
    found: numberOrEmpty('The difference found; empty where there are too few units to compare.', 'as measure'),
    low: numberOrEmpty('Lower end of its 95 % interval.', 'as measure'),
    high: numberOrEmpty('Upper end.', 'as measure'),
    interest: numberOrEmpty(
      'Smallest difference of interest, set before: a Cliff’s delta of 0.147, a tenth of the index of ease. Empty where ' +
        'none was set.',
      'as measure',
    ),
    answer: oneOf(
      ['seen', 'seen, near the limit', 'not seen, could be missed', 'not seen, none that matters', 'not compared'],
      'seen: the interval leaves out 0 (or the mark) and the difference is at least smallest, where that is known. near the limit: it leaves ' +
        'it out, but a difference of this size is missed in more than one of five samples. none that matters: the whole ' +
        'interval lies within interest. could be missed: neither, so that a difference of interest may be there. not ' +
        'compared: too few units.',
    ),
  },
});
