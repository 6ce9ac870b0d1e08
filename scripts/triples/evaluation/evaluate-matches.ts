import { brierScore, calibrationBins, type CalibrationBin, type Statement } from './calibration.ts';
import type { EvaluatedCard } from './read-labelled.ts';
import { scoreSets, type JudgedCard, type SetScore } from './score-sets.ts';
import type { Match } from '../match-card.ts';

export type Method = 'matcher' | 'matcher-text' | 'tokens' | 'fuzzy';
export type Learned = 'cards' | 'authors' | 'new';
/** The same, and none for what learns nothing. */
export type HeldOut = Learned | 'none';
export type Population =
  | 'declaring'
  | 'declaring-listed'
  | 'declaring-any-name'
  | 'all'
  | 'fuzzy-sample'
  | 'read-by-hand';

/** One line of the evaluation. */
export interface EvaluationLine extends SetScore {
  population: Population;
  method: Method;
  heldOut: HeldOut;
}

/** What all lines are made of. */
export interface Judgement {
  cards: readonly EvaluatedCard[];
  threshold: number;
  /** Is a key in the Hub's listing? */
  isListed(key: string): boolean;
}

export type MatchesOf = (card: EvaluatedCard) => readonly Match[];

/** Lines of the matcher over the populations of declared datasets. */
export function matcherLines(judgement: Judgement, matchesOf: MatchesOf, heldOut: HeldOut): EvaluationLine[] {
  const { threshold } = judgement;
  const all = (card: EvaluatedCard) => matchesOf(card).filter(({ confidence }) => confidence >= threshold);
  const inText = (card: EvaluatedCard) => all(card).filter(({ evidence }) => evidence !== 'inferred');
  const keys = (of: MatchesOf) => (card: EvaluatedCard) => of(card).map(({ key }) => key);
  return populationsOf(heldOut).flatMap((population) => [
    lineOf(judgement, population, 'matcher', heldOut, keys(all)),
    lineOf(judgement, population, 'matcher-text', heldOut, keys(inText)),
  ]);
}

/** Populations that a matcher is judged on; one that had not learned from the same authors on the first alone. */
export function populationsOf(heldOut: HeldOut): Population[] {
  return heldOut === 'authors' ? ['declaring'] : ['declaring', 'declaring-listed', 'declaring-any-name', 'all'];
}

/** One line: any method, given by what it finds in a card, on one of the populations of declared datasets. */
export function lineOf(
  judgement: Judgement,
  population: Population,
  method: Method,
  heldOut: HeldOut,
  foundIn: (card: EvaluatedCard) => Iterable<string>,
): EvaluationLine {
  const { isListed } = judgement;
  const counts = population === 'declaring-any-name' ? () => true : isListed;
  const isJudged = (card: EvaluatedCard): boolean =>
    population === 'all' ||
    (population === 'declaring-listed' ? [...card.declared].some(isListed) : card.declared.size > 0);
  const judged = judgement.cards.filter(isJudged).map((card): JudgedCard => ({
    author: card.author,
    wanted: new Set([...card.declared].filter(counts)),
    found: new Set([...foundIn(card)].filter(counts)),
  }));
  return { population, method, heldOut, ...scoreSets(judged) };
}

/** Stated against observed over cards that declare datasets, listed names only. */
export function calibrationOf(
  { cards, isListed }: Judgement,
  matchesOf: MatchesOf,
): { bins: CalibrationBin[]; brier: number | null } {
  const statements: Statement[] = cards
    .filter(({ declared }) => declared.size > 0)
    .flatMap((card) =>
      matchesOf(card)
        .filter(({ key }) => isListed(key))
        .map(({ key, confidence }) => ({ confidence, isRight: card.declared.has(key) })),
    );
  return { bins: calibrationBins(statements), brier: brierScore(statements) };
}

/** F1 this far below the best counts as the best: it is less than a tenth of the width of its interval. */
const EQUAL_F1 = 0.002;

/** Less is not published as found, whatever it does for recall; of the cards alone, as a new card of a known Hub is. */
const LEAST_PRECISION = 0.9;

/**
 * The highest of the thresholds 0.20, 0.25 ... 0.80 at which F1 on declared, listed datasets, averaged over the runs,
 * is as good as the best: of equals, the one with most precision. Where any has a precision of 0.9 in the first run, only
 * these are looked at.
 */
export function bestThreshold({ cards, isListed }: Judgement, runs: readonly MatchesOf[]): number {
  const declaring = cards.filter(({ declared }) => declared.size > 0);
  const thresholds = Array.from({ length: 13 }, (_, at) => (at + 4) / 20);
  const scores = thresholds.map((threshold) => {
    const each = runs.map((matchesOf) => scoreAt(threshold, declaring, matchesOf, isListed));
    return { f1: each.reduce((sum, { f1 }) => sum + f1 / runs.length, 0), precision: each[0]?.precision ?? 0 };
  });
  const isPrecise = scores.some(({ precision }) => precision >= LEAST_PRECISION);
  const open = scores.map(({ f1, precision }) => (isPrecise && precision < LEAST_PRECISION ? 0 : f1));
  const enough = Math.max(...open) - EQUAL_F1;
  return thresholds[open.findLastIndex((f1) => f1 >= enough)]!;
}

function scoreAt(
  threshold: number,
  cards: readonly EvaluatedCard[],
  matchesOf: MatchesOf,
  isListed: Judgement['isListed'],
): { f1: number; precision: number } {
  let [wanted, found, right] = [0, 0, 0];
  for (const card of cards) {
    for (const key of card.declared) if (isListed(key)) wanted += 1;
    for (const { key, confidence } of matchesOf(card)) {
      if (confidence < threshold || !isListed(key)) continue;
      found += 1;
      if (card.declared.has(key)) right += 1;
    }
  }
  return { f1: (2 * right) / Math.max(1, found + wanted), precision: right / Math.max(1, found) };
}
