import { crossMatch } from '../cross-match.ts';
import type { Match } from '../match-card.ts';
import type { NameIndex } from '../name-index.ts';
import type { MatchesOf } from './evaluate-matches.ts';
import type { EvaluatedCard } from './read-labelled.ts';

/** Matches of the stored model. */
export const storedMatches = (card: EvaluatedCard): readonly Match[] => card.matches ?? [];

/**
 * Matches of cards that declare datasets by matchers that learned from the other folds, of cards or of authors; those
 * of other cards, from which nothing is learned, by the stored model.
 */
export function outOfFold(cards: readonly EvaluatedCard[], index: NameIndex, heldOut: 'cards' | 'authors'): MatchesOf {
  const declaring = cards.filter(({ labelled }) => labelled !== null);
  const matches = crossMatch(
    declaring.map((card) => ({ ...card.labelled!, group: heldOut === 'cards' ? card.id : card.author })),
    index,
  );
  const byId = new Map(declaring.map(({ id }, at) => [id, matches[at]!]));
  return (card) => byId.get(card.id) ?? storedMatches(card);
}
