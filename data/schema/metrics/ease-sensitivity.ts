import { count, countOrEmpty, numberOrEmpty, oneOf, textOrEmpty } from '../column.ts';
import { capture, spread } from './ease-columns.ts';
import { table } from '../table.ts';

/** Ways to count, in the order of tables and figures. */
export const easeVariants = [
  'base',
  'stated licences',
  'lists of 10',
  'lists of 100',
  'all listed',
  'weighted by downloads',
  'without a part',
  'without an author, lowest',
  'without an author, highest',
  'without an author, ranks',
] as const;

export const easeSensitivity = table({
  name: 'ease-sensitivity',
  title: 'What other ways to count do to the comparison of the two tasks and to the ranks of all',
  key: ['capture', 'variant', 'left_out'],
  columns: {
    capture,
    variant: oneOf(
      easeVariants,
      'base: lists of 40 by likes and by downloads. stated licences: models without a licence count for the licence ' +
        'neither way. lists of 10 and of 100: these numbers in place of 40. all listed: every listed model; there and in ' +
        'lists of 100 only the parts that lists of 40 tell of a task. weighted by downloads: a model counts by its ' +
        'downloads of 30 days, and those without any tell nothing. without an author: that whose absence gives the lowest and the highest difference, and that which ' +
        'changes the ranks most.',
    ),
    left_out: textOrEmpty('Name of the part or of the author that is left out.'),
    parts: count('Parts that are known of both tasks this way.', 'parts'),
    classification: numberOrEmpty('Mean of these parts of text classification.', 'index'),
    generation: numberOrEmpty('Mean of these parts of text generation.', 'index'),
    difference: numberOrEmpty('The first minus the second; empty where either is not ranked.', 'index'),
    low: numberOrEmpty(
      `Lower quantile (type 7) ${spread} Empty for longer lists, whose authors the capture does not keep, and without ` +
        'an author.',
      'index',
    ),
    high: numberOrEmpty('Upper quantile of the same draws.', 'index'),
    answer: textOrEmpty('As in ease-pairs; empty where there is no interval.'),
    tasks: count('Tasks that have an index both ways.', 'tasks'),
    spearman: numberOrEmpty('Rank correlation of their indexes with those of base.', 'rho'),
    largest_move: countOrEmpty('Largest change of a rank against base, among these tasks.', 'places'),
    moved: textOrEmpty('Task with the largest change, the first by name.'),
  },
});
