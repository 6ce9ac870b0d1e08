import { describe, expect, test } from 'vitest';
import type { RowIn } from '../../../data/schema/folders.ts';
import { declaredFound } from '../../../scripts/metrics/declared-found.ts';
import { goldLabels } from '../../../scripts/metrics/gold-labels.ts';
import { matchCalibration } from '../../../scripts/metrics/match-calibration.ts';
import { matchQuality } from '../../../scripts/metrics/match-quality.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import { asWritten } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

type Judged = RowIn<'triples', 'evaluation'>;
type Label = RowIn<'gold', 'model-dataset'>;

describe('how well the matcher reads', () => {
  const judged = (population: Judged['population'], method: Judged['method']): Judged => ({
    population,
    method,
    held_out: 'cards',
    cards: 50,
    declared: 40,
    found: 30,
    right: 24,
    precision: 0.8,
    precision_low: 0.7,
    precision_high: 0.9,
    recall: 0.6,
    recall_low: 0.5,
    recall_high: 0.7,
    f1: 0.69,
    f1_low: 0.6,
    f1_high: 0.75,
  });
  const label = (model: string, verdict: Label['verdict'], declared: boolean, in_body = true): Label => ({
    model,
    dataset: 'd',
    name: 'd',
    verdict,
    relation: 'train',
    line: 1,
    declared,
    in_body,
    again: null,
  });
  const triples = madeUpTables('triples', {
    evaluation: [judged('all', 'matcher-text'), judged('declaring', 'matcher')],
    calibration: [{ held_out: 'cards', from: 0, to: 0.1, matches: 0, stated: null, observed: null }],
  });
  const gold = madeUpTables('gold', {
    'model-dataset': [
      label('a', 'yes', true),
      label('a', 'yes', false),
      label('b', 'unclear', true, false),
      label('c', 'yes', false),
      label('d', 'yes', false),
    ],
  });

  test('counts both kinds of error', () =>
    expect(asWritten('match-quality', matchQuality({ triples }))[0]).toMatchObject({
      capture: '2022-02-15',
      found: 30,
      right: 24,
      missed: 16,
      wrong: 6,
    }));

  test('is judged by range of confidence as stored', () =>
    expect(asWritten('match-calibration', matchCalibration({ triples }))).toMatchObject([
      { held_out: 'cards', matches: 0, observed: null },
    ]));

  test('sets what is declared against what the text tells, by hand and over all cards', () => {
    expect(
      asWritten('declared-found', declaredFound({ triples, gold })).map(
        ({ reader, cards, declared, confirmed, silent, told, added, added_share }) => [
          reader,
          cards,
          declared,
          confirmed,
          silent,
          told,
          added,
          added_share,
        ],
      ),
    ).toEqual([
      ['hand', 4, 2, 1, 1, 4, 3, 0.75],
      ['matcher', 50, 40, 24, 16, 30, 6, 0.2],
    ]);
    expect(declaredFound(noSources)).toEqual([]);
  });

  test('counts labels, and cards once', () => {
    expect(
      asWritten('gold-labels', goldLabels({ gold })).map(({ declared, in_body, verdict, labels, cards }) => [
        declared,
        in_body,
        verdict,
        labels,
        cards,
      ]),
    ).toEqual([
      ['false', 'true', 'yes', 3, 3],
      ['true', 'false', 'unclear', 1, 1],
      ['true', 'true', 'yes', 1, 1],
    ]);
    const unknown = [
      { ...label('e', 'yes', false), declared: null },
      { ...label('f', 'yes', false), in_body: null },
    ];
    expect(goldLabels({ gold: madeUpTables('gold', { 'model-dataset': unknown }) })).toEqual([]);
  });
});
