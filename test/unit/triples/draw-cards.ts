import { splitCard } from '../../../scripts/records/split-card.ts';
import { drawNumber } from '../../../scripts/triples/draw-number.ts';

/** A model card: id of the model and the text of its README.md, front matter included. */
export type Card = { id: string; card: string };

/** What is put before an id to draw the cards that were labelled by hand; another seed draws other cards. */
export const GOLD_SEED = 'model-dataset-1 ';

/**
 * Ids of `size` cards drawn at random, sorted: those with the smallest draw number among all cards that have any
 * visible character after their front matter. The draw needs no state, so anybody gets the same cards from the same
 * archive.
 */
export function drawCards(cards: Iterable<Card>, size: number, seed: string): string[] {
  const drawn = [...cards]
    .filter(({ card }) => /\S/.test(splitCard(card).body))
    .map(({ id }) => ({ id, number: drawNumber(id, seed) }));
  drawn.sort((a, b) => (a.number < b.number ? -1 : 1));
  return drawn
    .slice(0, size)
    .map(({ id }) => id)
    .sort();
}
