import { describe, expect, test } from 'vitest';
import { scoreByHand } from '../../../../scripts/triples/evaluation/by-hand.ts';
import { brierScore, calibrationBins } from '../../../../scripts/triples/evaluation/calibration.ts';
import {
  bestThreshold,
  lineOf,
  matcherLines,
  type Judgement,
} from '../../../../scripts/triples/evaluation/evaluate-matches.ts';
import { fuzzyBaseline } from '../../../../scripts/triples/evaluation/fuzzy-baseline.ts';
import type { EvaluatedCard } from '../../../../scripts/triples/evaluation/read-labelled.ts';
import { scoreSets } from '../../../../scripts/triples/evaluation/score-sets.ts';
import { tokenBaseline, tokenNames } from '../../../../scripts/triples/evaluation/token-baseline.ts';
import type { Match } from '../../../../scripts/triples/match-card.ts';

const match = (key: string, confidence: number, evidence: Match['evidence'] = 'mentioned'): Match => ({
  key,
  id: key,
  confidence,
  evidence,
  line: 1,
  relation: { train: false, evaluate: false },
});
const card = (id: string, declared: string[], matches: Match[]): EvaluatedCard => ({
  id,
  author: id.split('/')[0]!,
  declared: new Set(declared),
  matches,
  tokens: new Set(),
  warnings: 0,
  labelled: null,
});

const judgement: Judgement = {
  cards: [
    card('a/1', ['squad', 'unlisted'], [match('squad', 0.9), match('glue', 0.6), match('unlisted', 0.7)]),
    card('a/2', ['unlisted'], [match('squad', 0.3)]),
    card('b/1', ['glue'], [match('glue', 0.8, 'inferred')]),
    card('b/2', [], [match('squad', 0.9)]),
  ],
  threshold: 0.5,
  isListed: (key) => key !== 'unlisted',
};
const stored = (each: EvaluatedCard): readonly Match[] => each.matches ?? [];

describe('lines of the evaluation', () => {
  const lines = matcherLines(judgement, stored, 'cards').map(({ population, method, cards, wanted, found, right }) => [
    population,
    method,
    cards,
    wanted,
    found,
    right,
  ]);

  test('populations differ in the cards they judge and the names that count', () => {
    expect(lines).toEqual([
      ['declaring', 'matcher', 3, 2, 3, 2],
      ['declaring', 'matcher-text', 3, 2, 2, 1],
      ['declaring-listed', 'matcher', 2, 2, 3, 2],
      ['declaring-listed', 'matcher-text', 2, 2, 2, 1],
      ['declaring-any-name', 'matcher', 3, 4, 4, 3],
      ['declaring-any-name', 'matcher-text', 3, 4, 3, 2],
      ['all', 'matcher', 4, 2, 4, 2],
      ['all', 'matcher-text', 4, 2, 3, 1],
    ]);
  });

  test('a line of another method counts what it finds', () => {
    expect(lineOf(judgement, 'declaring', 'tokens', 'none', () => ['glue'])).toMatchObject({
      cards: 3,
      wanted: 2,
      found: 3,
      right: 1,
    });
  });

  test('the threshold is the highest of those with the best F1', () =>
    expect(bestThreshold(judgement, [stored])).toBe(0.8));
});

describe('scoreSets', () => {
  const set = (...keys: string[]) => new Set(keys);

  test('counts pairs, not cards', () => {
    const score = scoreSets([
      { author: 'a', wanted: set('x', 'y'), found: set('x', 'z') },
      { author: 'b', wanted: set(), found: set('q') },
    ]);
    expect(score).toMatchObject({
      cards: 2,
      wanted: 2,
      found: 3,
      right: 1,
      precision: { value: 1 / 3 },
      recall: { value: 0.5 },
      f1: { value: 0.4 },
    });
  });

  test('one author has no spread, and no card no score', () => {
    expect(scoreSets([{ author: 'a', wanted: set('x'), found: set('x', 'z') }]).precision).toEqual({
      value: 0.5,
      low: 0.5,
      high: 0.5,
    });
    expect(scoreSets([]).f1).toEqual({ value: null, low: null, high: null });
  });

  test('the interval is that of draws of whole authors', () => {
    const cards = Array.from({ length: 20 }, (_, at) => ({
      author: `${at}`,
      wanted: set('x'),
      found: at % 2 ? set('x') : set('y'),
    }));
    const { value, low, high } = scoreSets(cards).precision;
    expect([value, low, high]).toEqual([0.5, 0.3, 0.7]);
  });
});

describe('calibration', () => {
  test('bins hold what was stated and what came true', () => {
    const bins = calibrationBins([
      { confidence: 0.95, isRight: true },
      { confidence: 1, isRight: false },
      { confidence: 0.1, isRight: false },
    ]);
    expect(bins[9]).toEqual({ from: 0.9, to: 1, count: 2, stated: 0.975, observed: 0.5 });
    expect(bins[1]).toMatchObject({ count: 1, stated: 0.1, observed: 0 });
    expect(bins[5]).toMatchObject({ count: 0, stated: null, observed: null });
  });

  test('the Brier score is the mean squared distance', () => {
    expect(
      brierScore([
        { confidence: 1, isRight: true },
        { confidence: 0.5, isRight: false },
      ]),
    ).toBe(0.125);
    expect(brierScore([])).toBeNull();
  });
});

describe('scoreByHand', () => {
  const label = (model: string, dataset: string | null, verdict: string, name: string | null = dataset) => ({
    model,
    dataset,
    name,
    verdict,
  });
  const by = { keyOf: (name: string) => name.toLowerCase(), isListed: (key: string) => key !== 'unlisted' };

  test('yes is right, no and unlabelled wrong, unclear and unlisted left out, cards without labels not judged', () => {
    const labels = [
      label('a/1', 'squad', 'yes'),
      label('a/1', 'glue', 'unclear'),
      label('a/1', null, 'yes', 'unlisted'),
      label('a/2', null, 'none', null),
    ];
    expect(scoreByHand(labels, judgement.cards, (each) => stored(each).map(({ key }) => key), by)).toMatchObject({
      cards: 2,
      wanted: 1,
      found: 2,
      right: 1,
    });
  });
});

describe('baselines', () => {
  test('plain matching finds ids and unambiguous names that are whole words', () => {
    const names = tokenNames(['squad', 'ana/reviews', 'bob/test', 'cleo/test']);
    expect(tokenBaseline('Trained on SQuAD, (reviews) and test; see bob/test. Not squadron.', names)).toEqual([
      'squad',
      'ana/reviews',
      'bob/test',
    ]);
  });

  test('the fuzzy way scores a short name inside a long card as high as any other, and names at most five', () => {
    const ids = ['squad', 'glue', 'imdb', 'news', 'wiki', 'text', 'words'];
    expect(fuzzyBaseline('A model for news: squad, glue, imdb, wiki, some text and more words', ids)).toHaveLength(5);
    expect(fuzzyBaseline('', ids)).toEqual([]);
  });
});
