import type { EvaluatedCard } from './read-labelled.ts';
import { scoreSets, type JudgedCard, type SetScore } from './score-sets.ts';

/** A label of data/gold/model-dataset.csv. */
export interface HandLabel {
  model: string;
  /** Hub id or, where it has none, empty. */
  dataset: string | null;
  /** The dataset as the card calls it. */
  name: string | null;
  verdict: string;
}

/**
 * Score of what a method finds against labels made by reading: yes is right, no and what has no label is wrong, unclear
 * is left out of both. Datasets that the Hub does not list are left out, as the methods look for listed ones.
 */
export function scoreByHand(
  labels: readonly HandLabel[],
  cards: readonly EvaluatedCard[],
  foundIn: (card: EvaluatedCard) => Iterable<string>,
  { keyOf, isListed }: { keyOf(name: string): string; isListed(key: string): boolean },
): SetScore {
  const byModel = Map.groupBy(labels, ({ model }) => model);
  const judged = cards.flatMap((card): JudgedCard[] => {
    const rows = byModel.get(card.id);
    if (!rows) return [];
    const keys = (verdict: string) =>
      new Set(
        rows
          .filter((row) => row.verdict === verdict)
          .flatMap((row) => keyOfLabel(row, keyOf))
          .filter(isListed),
      );
    const wanted = keys('yes');
    const unclear = keys('unclear');
    const found = new Set([...foundIn(card)].filter((key) => isListed(key) && (wanted.has(key) || !unclear.has(key))));
    return [{ author: card.author, wanted, found }];
  });
  return scoreSets(judged);
}

function keyOfLabel({ dataset, name }: HandLabel, keyOf: (name: string) => string): string[] {
  const named = dataset ?? name;
  return named === null ? [] : [keyOf(named)];
}
