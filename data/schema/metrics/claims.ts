import { text, textOrEmpty, numberOrEmpty, flagOrEmpty, oneOf } from '../column.ts';
import { certainty, verdict } from './verdict-columns.ts';
import { table } from '../table.ts';

export const claims = table({
  name: 'claims',
  title: 'The claim ledger: every claim of the text with its verdict',
  key: ['claim'],
  columns: {
    claim: text('Name of the claim, by which a chapter prints it.'),
    family: oneOf(
      ['confirmatory', 'descriptive'],
      'confirmatory claims are tested, and their p-values adjusted together; descriptive ones state a figure of a ' +
        'listing.',
    ),
    made_by: text('report, or who made the claim that is examined here.'),
    verdict,
    sentence: text(
      'What the page prints: the claim while it holds, its replacement when it does not, and that it cannot be told ' +
        'where an interval spans its mark.',
    ),
    certainty,
    captures: text('Captures that the claim rests on, separated by blanks.'),
    rests_on: text('Metric tables that it reads, separated by blanks.'),
    predicate: text('The condition under which it holds, in words.'),
    effect_name: textOrEmpty('What the figure that decides is; all figures are in claim-figures.'),
    effect: numberOrEmpty('Effect size or figure that decides.', 'see effect_name'),
    low: numberOrEmpty('Lower end of its 95 % interval, where it has one.', 'as effect'),
    high: numberOrEmpty('Upper end.', 'as effect'),
    p: numberOrEmpty('p-value of a confirmatory claim.', 'p'),
    p_adjusted: numberOrEmpty('The same after Benjamini-Hochberg over all confirmatory claims.', 'p'),
    n: textOrEmpty('Units behind the effect, by side.'),
    turned: flagOrEmpty('true when a claim of the report itself does not hold, or no longer can be told.'),
  },
});
