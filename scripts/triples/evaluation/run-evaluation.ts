import { readCounts } from '../learned-counts.ts';
import { modelHash, type MentionModel } from '../mention-model.ts';
import { createNameIndex, type NameIndex, type Rename } from '../name-index.ts';
import { scoreByHand, type HandLabel } from './by-hand.ts';
import type { CalibrationBin } from './calibration.ts';
import {
  calibrationOf,
  lineOf,
  matcherLines,
  type EvaluationLine,
  type HeldOut,
  type Learned,
  type Judgement,
  type MatchesOf,
} from './evaluate-matches.ts';
import { outOfFold, storedMatches } from './out-of-fold.ts';
import { measureFuzzy, type FuzzyMeasure } from './measure-fuzzy.ts';
import type { EvaluationArchive } from './read-evaluation.ts';
import { readLabelled, type EvaluatedCard, type Seconds } from './read-labelled.ts';
import { tokenNames } from './token-baseline.ts';

/** All that one run measured. */
export interface Evaluation {
  lines: EvaluationLine[];
  calibration: { heldOut: Learned; bins: CalibrationBin[]; brier: number | null }[];
  /** Cards of the file, those left out because the model learned from them, and those with a warning. */
  cards: { all: number; leftOut: number; warned: number };
  seconds: Seconds;
  fuzzy: FuzzyMeasure;
}

export interface EvaluationInput {
  archive: EvaluationArchive;
  model: MentionModel;
  renames: readonly Rename[];
  labels: readonly HandLabel[];
  guesses: ReadonlyMap<string, string[]>;
  /** Cards that the slow baseline is run on and timed with. */
  fuzzy: number;
}

/**
 * Measures the stored model and the baselines. Cards that it learned from are judged by matchers that learned from the
 * other folds; where the file has others that declare datasets, only those others are judged.
 */
export function runEvaluation({ archive, model, renames, labels, guesses, fuzzy: fresh }: EvaluationInput): Evaluation {
  const index = createNameIndex(archive.datasets, renames, model.unlisted);
  const isListed = (key: string): boolean => typeof index.dataset(key)?.id === 'string';
  const stored = { index, counts: readCounts(model.counts), logistic: model.logistic };
  const { cards: all, seconds } = readLabelled(
    archive,
    index,
    stored,
    tokenNames(archive.datasets.map(({ id }) => id)),
  );
  const isKnown = (card: EvaluatedCard): boolean => card.labelled !== null && model.trainedOn.has(modelHash(card.id));
  const isNew = all.some((card) => card.labelled !== null && !isKnown(card));
  const cards = isNew ? all.filter((card) => !isKnown(card)) : all;
  const judgement: Judgement = { cards, threshold: model.threshold, isListed };
  const runs: { heldOut: Learned; matchesOf: MatchesOf }[] = isNew
    ? [{ heldOut: 'new', matchesOf: storedMatches }]
    : (['cards', 'authors'] as const).map((heldOut) => ({ heldOut, matchesOf: outOfFold(cards, index, heldOut) }));
  const main = runs[0]!;
  const lines = runs.flatMap(({ heldOut, matchesOf }) => matcherLines(judgement, matchesOf, heldOut));
  for (const population of ['declaring', 'all'] as const)
    lines.push(lineOf(judgement, population, 'tokens', 'none', ({ tokens }) => tokens));
  const foundIn = (card: EvaluatedCard) =>
    main
      .matchesOf(card)
      .filter(({ confidence }) => confidence >= model.threshold)
      .map(({ key }) => key);
  const fuzzy = measureFuzzy(
    archive,
    cards.filter(({ labelled }) => labelled).map(({ id }) => id),
    guesses,
    fresh,
  );
  lines.push(...sampleLines(judgement, fuzzy, foundIn, main.heldOut, index));
  lines.push(...handLines(labels, judgement, foundIn, main.heldOut, index));
  const calibration = runs.map(({ heldOut, matchesOf }) => ({ heldOut, ...calibrationOf(judgement, matchesOf) }));
  return {
    lines,
    calibration,
    seconds,
    fuzzy,
    cards: {
      all: all.length,
      leftOut: all.length - cards.length,
      warned: all.filter(({ warnings }) => warnings > 0).length,
    },
  };
}

function sampleLines(
  judgement: Judgement,
  fuzzy: FuzzyMeasure,
  foundIn: (card: EvaluatedCard) => string[],
  heldOut: HeldOut,
  index: NameIndex,
): EvaluationLine[] {
  const sample = { ...judgement, cards: judgement.cards.filter(({ id }) => fuzzy.guesses.has(id)) };
  if (sample.cards.length === 0) return [];
  const line = (method: EvaluationLine['method'], held: HeldOut, found: (card: EvaluatedCard) => Iterable<string>) => ({
    ...lineOf(sample, 'declaring', method, held, found),
    population: 'fuzzy-sample' as const,
  });
  return [
    line('matcher', heldOut, foundIn),
    line('tokens', 'none', ({ tokens }) => tokens),
    line('fuzzy', 'none', ({ id }) => fuzzy.guesses.get(id)!.map(index.keyOf)),
  ];
}

function handLines(
  labels: readonly HandLabel[],
  { cards, isListed }: Judgement,
  foundIn: (card: EvaluatedCard) => string[],
  heldOut: HeldOut,
  index: NameIndex,
): EvaluationLine[] {
  const score = (found: (card: EvaluatedCard) => Iterable<string>) =>
    scoreByHand(labels, cards, found, { keyOf: index.keyOf, isListed });
  const matcher = score(foundIn);
  if (matcher.cards === 0) return [];
  return [
    { population: 'read-by-hand', method: 'matcher', heldOut, ...matcher },
    { population: 'read-by-hand', method: 'tokens', heldOut: 'none', ...score(({ tokens }) => tokens) },
  ];
}
