import { candidateFeatures } from './candidate-features.ts';
import { candidatesOf, LEAST_CARDS, LEAST_CUE_SHARE, type ReadText } from './candidates.ts';
import { cueKinds } from './card-cues.ts';
import { fitLogistic, type Logistic } from './fit-logistic.ts';
import {
  countCards,
  dropWeakCues,
  readCounts,
  type CountedCard,
  type CountReader,
  type LearnedCounts,
} from './learned-counts.ts';
import { hashText } from './hash-text.ts';
import type { NameIndex } from './name-index.ts';

/** A card to learn from: read, with the keys that its author declares. */
export interface LabelledCard {
  text: ReadText;
  declared: ReadonlySet<string>;
  /** Cards of one group are held out together: the id of the model, or its owner. */
  group: string;
}

/** What was learned: counts and the weights of the features. */
export interface Trained {
  counts: LearnedCounts;
  logistic: Logistic;
}

const INNER_FOLDS = 6;
const RIDGE = 3;

/**
 * Learns from cards that declare datasets. The features of a card are counted without the cards of its fold, as the
 * cards to be matched will not be among those counted either.
 */
export function trainMatcher(cards: readonly LabelledCard[], index: NameIndex): Trained {
  const counted = cards.map(countedCard);
  const counts = dropWeakCues(countCards(counted, cueKinds.length), LEAST_CARDS, LEAST_CUE_SHARE);
  const rows: Float64Array[] = [];
  const labels: boolean[] = [];
  const folds = foldsOf(cards, INNER_FOLDS, 'inner ');
  for (let fold = 0; fold < INNER_FOLDS; fold += 1) {
    const own = countCards(
      counted.filter((_, at) => folds[at] === fold),
      cueKinds.length,
    );
    const reader = readCounts(counts, own);
    cards.forEach((card, at) => {
      if (folds[at] === fold) addRows(card, index, reader, rows, labels);
    });
  }
  return { counts, logistic: fitLogistic(rows, labels, RIDGE) };
}

function addRows(
  card: LabelledCard,
  index: NameIndex,
  reader: CountReader,
  rows: Float64Array[],
  labels: boolean[],
): void {
  const candidates = candidatesOf(card.text, index, reader);
  for (const candidate of candidates) {
    rows.push(candidateFeatures(candidate, card.text, reader, candidates.length));
    labels.push(card.declared.has(candidate.key));
  }
}

function countedCard({ text, declared }: LabelledCard): CountedCard {
  return { cues: text.cues, mentioned: new Set([...text.mentions.keys(), ...text.inName]), declared };
}

/** Fold of each card, 0 to `folds` - 1: by the hash of seed and group. */
export function foldsOf(cards: readonly { group: string }[], folds: number, seed: string): number[] {
  return cards.map(({ group }) => hashText(seed + group) % folds);
}
