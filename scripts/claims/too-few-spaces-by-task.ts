import { capturesOf, type Claim } from './claim.ts';

/** The headline comparison of sizes cannot be made where one side has too few Spaces. */
export const claim: Claim = {
  id: 'too-few-spaces-by-task',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'No capture has enough Spaces of known size for both text classification and text generation, so no size by task is stated.',
  otherwise:
    'A capture has enough Spaces of known size for both text classification and text generation: the table of contrasts states their sizes by task.',
  predicate: 'in no capture and measure are both tasks at or above the fewest Spaces that statistics are given for',
  captures: capturesOf('space-size-contrasts'),
  restsOn: ['space-size-contrasts'],
  judge(rows) {
    const contrasts = rows('space-size-contrasts').filter(
      (row) => row.group === 'task' && row.left === 'text-classification' && row.right === 'text-generation',
    );
    if (contrasts.length === 0) return null;
    const smaller = Math.max(...contrasts.map((row) => Math.min(row.n_left, row.n_right)));
    const least = contrasts[0]!.least;
    return {
      holds: contrasts.every((row) => row.enough !== true),
      effectName: `Spaces of the smaller side, of ${least} needed`,
      effect: smaller,
      n: `${contrasts.length} contrasts`,
    };
  },
};
