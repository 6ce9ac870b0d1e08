import { readCounts } from './learned-counts.ts';
import { matchCard, type Match } from './match-card.ts';
import type { NameIndex } from './name-index.ts';
import { foldsOf, trainMatcher, type LabelledCard } from './train-matcher.ts';

const FOLDS = 5;
/** Matches of less confidence are not kept: nothing counts them. */
export const LEAST_CONFIDENCE = 0.02;

/** Matches of each card by a matcher that learned from the other folds only; groups are held out together. */
export function crossMatch(cards: readonly LabelledCard[], index: NameIndex): Match[][] {
  const folds = foldsOf(cards, FOLDS, 'outer ');
  const matches: Match[][] = cards.map(() => []);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const trained = trainMatcher(
      cards.filter((_, at) => folds[at] !== fold),
      index,
    );
    const matcher = { index, counts: readCounts(trained.counts), logistic: trained.logistic };
    cards.forEach((card, at) => {
      if (folds[at] === fold) matches[at] = matchCard(card.text, matcher, LEAST_CONFIDENCE);
    });
  }
  return matches;
}
