import { readText } from '../candidates.ts';
import { LEAST_CONFIDENCE } from '../cross-match.ts';
import { declaredDatasets } from '../declared-datasets.ts';
import { matchCard, type Match, type Matcher } from '../match-card.ts';
import type { NameIndex } from '../name-index.ts';
import { readCard } from '../../records/read-card.ts';
import type { LabelledCard } from '../train-matcher.ts';
import { tokenBaseline, type TokenNames } from './token-baseline.ts';
import type { EvaluationArchive } from './read-evaluation.ts';

/** A card with all that the measurement needs of it. */
export interface EvaluatedCard {
  id: string;
  /** Owner of the model, the model itself where it has none: cards of one author are drawn and held out together. */
  author: string;
  declared: ReadonlySet<string>;
  /** By the matcher as it is stored; null where there is none yet. */
  matches: readonly Match[] | null;
  tokens: ReadonlySet<string>;
  warnings: number;
  /** Kept for cards that declare datasets only: the matcher learns from these. */
  labelled: LabelledCard | null;
}

/** Seconds that the parts of the measurement took, over all cards. */
export interface Seconds {
  matcher: number;
  tokens: number;
}

/** Reads and matches every card of the archive, the front matter apart. */
export function readLabelled(
  archive: EvaluationArchive,
  index: NameIndex,
  matcher: Matcher | null,
  names: TokenNames,
): { cards: EvaluatedCard[]; seconds: Seconds } {
  const seconds: Seconds = { matcher: 0, tokens: 0 };
  const cards: EvaluatedCard[] = [];
  for (const { id, card } of archive.cards()) {
    const began = performance.now();
    const { frontMatter, body, warnings } = readCard(card);
    const declared = new Set(declaredDatasets(frontMatter, archive.tagsOf(id)).map(({ name }) => index.keyOf(name)));
    const text = readText({ id, body, written: archive.writtenOf(id) }, index);
    const matches = matcher && matchCard(text, matcher, LEAST_CONFIDENCE);
    const matched = performance.now();
    const tokens = new Set(tokenBaseline(body, names).map(index.keyOf));
    seconds.matcher += (matched - began) / 1000;
    seconds.tokens += (performance.now() - matched) / 1000;
    const labelled = declared.size > 0 ? { text, declared, group: id } : null;
    cards.push({ id, author: text.owner || id, declared, matches, tokens, warnings: warnings.length, labelled });
  }
  return { cards, seconds };
}

/** An id, as the Hub allows them: no phrase, address or Markdown. */
const NAME = /^(?=.*[a-z])[a-z0-9][\w.-]*(?:\/[a-z0-9][\w.-]*)?$/;

/** Names that at least two of the cards declare though the Hub does not list them. */
export function unlistedNames(
  archive: EvaluationArchive,
  keyOf: (name: string) => string,
  isListed: (key: string) => boolean,
): string[] {
  const counts = new Map<string, number>();
  for (const { id, card } of archive.cards()) {
    const keys = new Set(
      declaredDatasets(readCard(card).frontMatter, archive.tagsOf(id)).map(({ name }) => keyOf(name)),
    );
    for (const key of keys) if (!isListed(key) && NAME.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([key]) => key)
    .sort();
}
