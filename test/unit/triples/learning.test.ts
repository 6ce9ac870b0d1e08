import { describe, expect, test } from 'vitest';
import { readText } from '../../../scripts/triples/candidates.ts';
import { featureNames } from '../../../scripts/triples/candidate-features.ts';
import { crossMatch } from '../../../scripts/triples/cross-match.ts';
import { deriveRenames } from '../../../scripts/triples/derive-renames.ts';
import { fitLogistic, probabilityOf } from '../../../scripts/triples/fit-logistic.ts';
import { readCounts } from '../../../scripts/triples/learned-counts.ts';
import { matchCard } from '../../../scripts/triples/match-card.ts';
import { formatMentionModel, parseMentionModel, modelHash } from '../../../scripts/triples/mention-model.ts';
import { createNameIndex } from '../../../scripts/triples/name-index.ts';
import { trainMatcher, type LabelledCard } from '../../../scripts/triples/train-matcher.ts';

const index = createNameIndex(
  ['squad', 'glue', 'news', 'wikipedia'].map((id) => ({ id, downloads: 10 })),
  [],
  ['imagenet'],
);
const labelled = (id: string, body: string, ...declared: string[]): LabelledCard => ({
  text: readText({ id, body }, index),
  declared: new Set(declared),
  group: id,
});

/** Four ways of writing a card, forty of each; only the news of "in the news" is no dataset. */
const cards = Array.from({ length: 40 }, (_, at) => [
  labelled(`a${at}/qa`, `This model was trained on squad. It was in the news. Number ${at}.`, 'squad'),
  labelled(`b${at}/cola`, `Sentence acceptability, number ${at}.`, 'glue'),
  labelled(`c${at}/lm`, `The corpus is wikipedia, of ${at} words. As seen in the news.`, 'wikipedia'),
  labelled(`d${at}/vision`, `Pictures of imagenet, number ${at}, made the news.`, 'imagenet'),
]).flat();

const trained = trainMatcher(cards, index);
const matcher = { index, counts: readCounts(trained.counts), logistic: trained.logistic };
const matchesOf = (id: string, body: string, using = matcher) =>
  matchCard(readText({ id, body }, index), using, 0.5).map(({ key, id: listed, evidence, line }) => [
    key,
    listed,
    evidence,
    line,
  ]);

describe('trainMatcher and matchCard', () => {
  test('a name that authors declare where they write it is matched, with its line', () => {
    expect(matchesOf('new/model', 'Words.\nThis model was trained on SQuAD.')).toEqual([
      ['squad', 'squad', 'mentioned', 2],
    ]);
  });

  test('a name that nobody declares where they write it is a word', () =>
    expect(matchesOf('new/model', 'It was in the news.')).toEqual([]));

  test('what a card of its kind declares is inferred without a mention, and has no line', () => {
    expect(matchesOf('new/cola', 'Sentence acceptability, number 99.')).toEqual([['glue', 'glue', 'inferred', null]]);
  });

  test('a name that the Hub does not list is matched without an id', () => {
    expect(matchesOf('new/vision', 'Pictures of imagenet, number 9, made the news.')).toEqual([
      ['imagenet', null, 'mentioned', 1],
    ]);
  });

  test('a card of nothing gives nothing', () => expect(matchesOf('new/model', '')).toEqual([]));

  test('training twice gives the same weights', () =>
    expect(trainMatcher(cards, index).logistic).toEqual(trained.logistic));

  test('held out by fold, cards are matched by what the others taught', () => {
    const right = crossMatch(cards, index).filter((matches, at) => matches[0]?.key === [...cards[at]!.declared][0]);
    expect(right.length).toBe(cards.length);
  });
});

describe('the model file', () => {
  const text = formatMentionModel({
    capture: '2022-02-15',
    trainedOn: new Set([modelHash('a0/qa')]),
    threshold: 0.4,
    unlisted: ['imagenet'],
    ...trained,
  });

  test('read back, matches as before', () => {
    const read = parseMentionModel(text, 'model.json');
    const stored = { index, counts: readCounts(read.counts), logistic: read.logistic };
    for (const [id, body] of [
      ['new/model', 'trained on squad'],
      ['new/cola', 'Sentence acceptability, number 99.'],
      ['new/lm', 'in the news'],
    ] as const) {
      expect(matchesOf(id, body, stored)).toEqual(matchesOf(id, body));
    }
    expect([...read.trainedOn]).toEqual([modelHash('a0/qa')]);
    expect(formatMentionModel(read)).toBe(text);
  });

  test('holds no wording of a card', () => expect(text).not.toMatch(/acceptability|number/));

  test('of other features is refused', () => {
    expect(() =>
      parseMentionModel(text.replace(`"${featureNames[0]}"`, '"other"'), 'model.json'),
    ).toThrowErrorMatchingInlineSnapshot(
      `[ReportError: model.json: weights: expected those of 76 features, received none for sectionNone]`,
    );
    expect(() => parseMentionModel('{', 'model.json')).toThrow(/^model\.json:1: not JSON/);
  });
});

describe('fitLogistic', () => {
  test('finds the odds of a single sign', () => {
    const rows = Array.from({ length: 400 }, (_, at) => Float64Array.of(at % 2));
    const labels = rows.map((row, at) => (row[0] === 1 ? at % 8 !== 1 : at % 8 === 0));
    const fitted = fitLogistic(rows, labels, 1e-9);
    // Three of four with the sign, one of four without it.
    expect(probabilityOf(fitted, [1])).toBeCloseTo(0.75, 6);
    expect(probabilityOf(fitted, [0])).toBeCloseTo(0.25, 6);
  });

  test('a feature that never varies does no harm, and no rows are an error', () => {
    expect(fitLogistic([Float64Array.of(1), Float64Array.of(1)], [true, false], 1).weights).toEqual([0]);
    expect(() => fitLogistic([], [], 1)).toThrow(RangeError);
  });
});

describe('deriveRenames', () => {
  const entry = (id: string, tags: string[], createdAt: string | null = '2022-03-02T23:29:22.000Z') => ({
    id,
    tags,
    createdAt,
  });
  const tags = ['license:mit', 'task_ids:extractive-qa', 'language:en'];

  test('an id moved to an owner: same name, not listed before, created before, same facts', () => {
    const before = [entry('squad', tags, null), entry('ana/squad', tags, null)];
    const later = [
      entry('rajpurkar/squad', tags),
      entry('ana/squad', tags),
      entry('bob/squad', tags, '2023-09-01T00:00:00.000Z'),
      entry('cleo/squad', ['language:fr']),
    ];
    expect(deriveRenames(before, '2023-03-16', later)).toEqual([
      { old: 'squad', later: 'rajpurkar/squad', shared: 3, tags: 3, choices: 1 },
    ]);
  });

  test('an id that stayed did not move, and of two alike none is chosen', () => {
    const before = [entry('glue', tags, null), entry('c4', tags, null)];
    expect(
      deriveRenames(before, '2023-03-16', [
        entry('glue', tags),
        entry('x/glue', tags),
        entry('x/c4', tags),
        entry('y/c4', tags),
      ]),
    ).toEqual([]);
  });
});
