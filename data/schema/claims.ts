import { countOrEmpty, flagOrEmpty, numberOrEmpty, oneOf, text, textOrEmpty } from './column.ts';
import { table } from './table.ts';

export const multiverse = table({
  name: 'multiverse',
  title: 'Text classification against text generation under every frame that the captures allow',
  key: ['capture', 'measure', 'by', 'selection', 'exclusion'],
  columns: {
    capture: text('Capture.'),
    measure: oneOf(['downloads', 'likes'], 'What is compared.'),
    by: oneOf(['pipeline_tag', 'tag'], 'How a model belongs to a task.'),
    selection: oneOf(
      ['all', 'top-20-downloads', 'top-20-likes', 'top-40-downloads', 'top-40-likes'],
      'all listed models, or the first 20 or 40 of a list.',
    ),
    exclusion: oneOf(
      ['none', 'no-zeros', 'one-an-author', 'task-agrees'],
      'none; models without any of the measure left out; the first model of each author only; models whose pipeline_tag is not the task left out.',
    ),
    population: oneOf(['whole', 'top', 'sample', 'curated', 'unknown'], 'What the listing covers.'),
    n_classification: countOrEmpty('Models of text classification.', 'models'),
    n_generation: countOrEmpty('Models of text generation.', 'models'),
    delta: numberOrEmpty("Cliff's delta, above 0 when classification has more.", 'delta'),
    low: numberOrEmpty(
      'Lower end of the 95 % bootstrap interval over authors: how far the figure hangs on single authors. Empty for whole listings.',
      'delta',
    ),
    high: numberOrEmpty('Upper end of that interval.', 'delta'),
    p: numberOrEmpty(
      'Two-sided p of the Mann-Whitney U test by the normal approximation; empty for whole listings.',
      'p',
    ),
    word: textOrEmpty('negligible, small, medium or large, by the bands .147, .33, .474; a word, not a decision.'),
  },
});

export const claims = table({
  name: 'claims',
  title: 'The claim ledger: every claim of the text with its verdict',
  key: ['claim'],
  columns: {
    claim: text('Name of the claim: scripts/claims/<claim>.ts.'),
    family: oneOf(
      ['confirmatory', 'descriptive'],
      'confirmatory claims are tested, and their p-values adjusted together; descriptive ones state a figure of a listing.',
    ),
    made_by: text('report, or who made the claim that is examined here.'),
    verdict: oneOf(['holds', 'does not hold', 'cannot be judged'], 'What the data say today.'),
    sentence: text('What the page prints: the claim while it holds, its replacement when it does not.'),
    captures: text('Captures that the claim rests on, separated by blanks.'),
    rests_on: text('Metric tables that it reads, separated by blanks.'),
    predicate: text('The condition under which it holds, in words.'),
    effect_name: textOrEmpty('What the effect is.'),
    effect: numberOrEmpty('Effect size or figure that decides.', 'see effect_name'),
    low: numberOrEmpty('Lower end of its interval, where it has one.', 'as effect'),
    high: numberOrEmpty('Upper end.', 'as effect'),
    p: numberOrEmpty('p-value of a confirmatory claim.', 'p'),
    p_adjusted: numberOrEmpty('The same after Benjamini-Hochberg over all confirmatory claims.', 'p'),
    n: textOrEmpty('Units behind the effect, by side.'),
    turned: flagOrEmpty('true when a claim of the report itself no longer holds.'),
  },
});
