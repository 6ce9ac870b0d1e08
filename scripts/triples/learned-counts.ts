import type { CardCues } from './card-cues.ts';

/** What is counted of one card whose author declares datasets. */
export interface CountedCard {
  cues: CardCues;
  /** Keys that its text or its name mentions. */
  mentioned: Iterable<string>;
  /** Keys that it declares. */
  declared: ReadonlySet<string>;
}

/** Cards with a cue, and by dataset those of them that declare it. */
export interface CueCount {
  cards: number;
  declaring: Map<string, number>;
}

/** Counts over cards that declare datasets: all that the matcher learns but for the weights of its features. */
export interface LearnedCounts {
  cards: number;
  /** By key: cards that declare the dataset, cards that mention it, and cards that do both. */
  names: Map<string, { declared: number; mentioned: number; both: number }>;
  /** By kind of cue and hash. */
  cues: readonly Map<number, CueCount>[];
}

export function countCards(cards: Iterable<CountedCard>, kinds: number): LearnedCounts {
  const counts: LearnedCounts = {
    cards: 0,
    names: new Map(),
    cues: Array.from({ length: kinds }, () => new Map<number, CueCount>()),
  };
  for (const card of cards) {
    counts.cards += 1;
    for (const key of card.declared) nameCount(counts, key).declared += 1;
    for (const key of card.mentioned) {
      const count = nameCount(counts, key);
      count.mentioned += 1;
      if (card.declared.has(key)) count.both += 1;
    }
    card.cues.forEach((hashes, kind) => {
      for (const hash of hashes) addCue(counts.cues[kind]!, hash, card.declared);
    });
  }
  return counts;
}

/**
 * Counts without the cues that say nothing: common words stand in cards of every dataset. `leastCards` is how many
 * cards must have a cue and declare a dataset with it, `leastShare` which share of its cards they must be.
 */
export function dropWeakCues(counts: LearnedCounts, leastCards: number, leastShare: number): LearnedCounts {
  const cues = counts.cues.map((kind) => {
    const kept = new Map<number, CueCount>();
    for (const [hash, { cards, declaring }] of kind) {
      if (cards < leastCards) continue;
      const told = [...declaring].filter(([, count]) => count >= leastCards && count / (cards + 1) >= leastShare);
      if (told.length > 0) kept.set(hash, { cards, declaring: new Map(told) });
    }
    return kept;
  });
  return { ...counts, cues };
}

function nameCount(counts: LearnedCounts, key: string): { declared: number; mentioned: number; both: number } {
  let count = counts.names.get(key);
  if (!count) counts.names.set(key, (count = { declared: 0, mentioned: 0, both: 0 }));
  return count;
}

function addCue(cues: Map<number, CueCount>, hash: number, declared: ReadonlySet<string>): void {
  let cue = cues.get(hash);
  if (!cue) cues.set(hash, (cue = { cards: 0, declaring: new Map() }));
  cue.cards += 1;
  for (const key of declared) cue.declaring.set(key, (cue.declaring.get(key) ?? 0) + 1);
}

/** Reads counts as if the cards of `without` had not been among them: a card must not learn from itself. */
export interface CountReader {
  cards: number;
  name(key: string): { declared: number; mentioned: number; both: number };
  cue(kind: number, hash: number): CueCount | undefined;
}

const NONE = { declared: 0, mentioned: 0, both: 0 };

export function readCounts(counts: LearnedCounts, without?: LearnedCounts): CountReader {
  const nameOf = (key: string) => counts.names.get(key) ?? NONE;
  const cueOf = (kind: number, hash: number) => counts.cues[kind]!.get(hash);
  if (!without) return { cards: counts.cards, name: nameOf, cue: cueOf };
  return {
    cards: counts.cards - without.cards,
    name(key) {
      const [all, less] = [nameOf(key), without.names.get(key) ?? NONE];
      return {
        declared: all.declared - less.declared,
        mentioned: all.mentioned - less.mentioned,
        both: all.both - less.both,
      };
    },
    cue(kind, hash) {
      const [all, less] = [cueOf(kind, hash), without.cues[kind]!.get(hash)];
      if (!all || !less) return all;
      const declaring = new Map<string, number>();
      for (const [key, count] of all.declaring) declaring.set(key, count - (less.declaring.get(key) ?? 0));
      return { cards: all.cards - less.cards, declaring };
    },
  };
}
