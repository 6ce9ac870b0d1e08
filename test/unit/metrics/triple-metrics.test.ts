import { describe, expect, test } from 'vitest';
import type { Row } from '../../../data/schema/table.ts';
import type { StoredMatching } from '../../../scripts/lib/read-matching.ts';
import { datasetStatements } from '../../../scripts/metrics/dataset-statements.ts';
import { datasetTaskLinks } from '../../../scripts/metrics/dataset-task-links.ts';
import { datasetUse } from '../../../scripts/metrics/dataset-use.ts';
import { declaredFound, goldLabels, matchCalibration, matchQuality } from '../../../scripts/metrics/match-quality.ts';
import { zooTriples } from '../../../scripts/metrics/zoo-triples.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

const tally = (population: string, task: string | null, evidence: string, models: number, of: number): Row => ({
  population,
  task,
  evidence,
  models,
  of,
  share: models / of,
  pairs: models,
  datasets: 1,
});
const triple = (
  model: string,
  dataset: string,
  task: string | null,
  evidence: string,
  also: string | null = null,
): Row => ({ model, dataset, task, evidence, also });
const matching = (tables: Partial<Record<string, Row[]>>): StoredMatching => ({ table: (name) => tables[name] ?? [] });
const none = matching({});

describe('what models say of datasets', () => {
  const kinds = ['any', 'declared', 'evaluated', 'found only', 'linked', 'mentioned'];
  const tallied = (tallies: Row[]) =>
    asWritten(
      'dataset-statements',
      datasetStatements([madeUpCapture('2026-01-01', { tables: { 'triple-tallies': tallies } })]),
    );

  test('is the share of each kind of evidence, and only declared is known of a listing', () => {
    const rows = tallied([
      tally('listed', null, 'declared', 20, 400),
      ...kinds.map((kind, at) => tally('with card', null, kind, at * 10, 100)),
    ]);
    expect(rows[0]).toMatchObject({
      models: 'listed',
      population: 'whole',
      of: 400,
      declared: 20,
      declared_share: 0.05,
      any: null,
      any_share: null,
    });
    expect(rows[1]).toMatchObject({
      models: 'with card',
      any: 0,
      declared: 10,
      evaluated: 20,
      found_only: 30,
      found_only_share: 0.3,
      linked: 40,
      mentioned: 50,
    });
  });

  test('is not known of texts where no card was read, and of results where no record has any', () => {
    const rows = (evaluated: number) =>
      tallied([
        ...kinds.map((kind) =>
          tally('in scope', null, kind, kind === 'declared' ? 7 : kind === 'evaluated' ? evaluated : 0, 100),
        ),
      ])[0]!;
    expect(rows(0)).toMatchObject({
      declared: 7,
      evaluated: null,
      linked: null,
      mentioned: null,
      any: null,
      found_only: null,
    });
    expect(rows(3)).toMatchObject({ evaluated: 3, linked: null });
  });

  test('leaves out tasks of fewer than a hundred models', () => {
    expect(
      tallied([
        tally('listed', 'fill-mask', 'declared', 1, 99),
        tally('listed', 'translation', 'declared', 1, 100),
      ]).map((row) => row.task),
    ).toEqual(['translation']);
  });
});

describe('the most used datasets', () => {
  const captures = [
    madeUpCapture('2026-01-01', {
      tables: {
        'triple-tallies': [tally('with card', null, 'any', 3, 3)],
        triples: [
          triple('a', 'squad', 'question-answering', 'evaluated', 'declared mentioned'),
          triple('a', 'squad', 'summarization', 'declared'),
          triple('b', 'rajpurkar/squad', 'question-answering', 'linked'),
          triple('b', 'wikipedia', null, 'declared'),
          triple('c', 'Wikipedia', 'fill-mask', 'mentioned'),
          triple('c', 'glue', 'fill-mask', 'declared'),
        ],
      },
    }),
  ];
  const renames = matching({ 'dataset-renames': [{ old: 'squad', later: 'rajpurkar/squad' }] });

  test('are one under old and new id and however they are spelt, and count a model once', () => {
    const rows = asWritten('dataset-use', datasetUse(captures, renames));
    expect(
      rows.map(({ rank, dataset, models, of, evaluated, declared, linked, mentioned, found_only, tasks }) => [
        rank,
        dataset,
        models,
        of,
        evaluated,
        declared,
        linked,
        mentioned,
        found_only,
        tasks,
      ]),
    ).toEqual([
      [1, 'rajpurkar/squad', 2, 3, 1, 1, 1, 1, 1, 2],
      [2, 'wikipedia', 2, 3, 0, 1, 0, 1, 1, 1],
      [3, 'glue', 1, 3, 0, 1, 0, 0, 0, 1],
    ]);
    expect(asWritten('dataset-use', datasetUse(captures, none))).toHaveLength(4);
  });

  test('are not known by their texts where no card was read', () => {
    const unread = [madeUpCapture('2026-01-01', { tables: { triples: [triple('a', 'squad', null, 'declared')] } })];
    expect(asWritten('dataset-use', datasetUse(unread, none))).toMatchObject([
      { declared: 1, evaluated: null, linked: null, mentioned: null, found_only: null },
    ]);
  });

  test('are thirty, and twenty-five with their tasks', () => {
    const many = [
      madeUpCapture('2026-01-01', {
        tables: {
          triples: Array.from({ length: 40 }, (_, at) =>
            triple('m', `d${String(at).padStart(2, '0')}`, 'fill-mask', 'declared'),
          ),
        },
      }),
    ];
    expect([datasetUse(many, none).at(-1)!.dataset, datasetTaskLinks(many, none).at(-1)!.dataset]).toEqual([
      'd29',
      'd24',
    ]);
  });

  test('are linked to every task of their models, but not to a task that nobody states', () => {
    expect(
      asWritten('dataset-task-links', datasetTaskLinks(captures, renames)).map(({ dataset, task, models }) => [
        dataset,
        task,
        models,
      ]),
    ).toEqual([
      ['glue', 'fill-mask', 1],
      ['rajpurkar/squad', 'question-answering', 2],
      ['rajpurkar/squad', 'summarization', 1],
      ['wikipedia', 'fill-mask', 1],
    ]);
  });
});

describe('how well the matcher reads', () => {
  const judged = (population: string, method: string): Row => ({
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
  const label = (model: string, verdict: string, declared: boolean, in_body = true): Row => ({
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
  const stored = matching({
    evaluation: [judged('all', 'matcher-text'), judged('declaring', 'matcher')],
    calibration: [{ held_out: 'cards', from: 0, to: 0.1, matches: 0, stated: null, observed: null }],
    'model-dataset': [
      label('a', 'yes', true),
      label('a', 'yes', false),
      label('b', 'unclear', true, false),
      label('c', 'yes', false),
      label('d', 'yes', false),
    ],
  });

  test('counts both kinds of error', () =>
    expect(asWritten('match-quality', matchQuality(stored))[0]).toMatchObject({
      capture: '2022-02-15',
      found: 30,
      right: 24,
      missed: 16,
      wrong: 6,
    }));

  test('is judged by range of confidence as stored', () =>
    expect(asWritten('match-calibration', matchCalibration(stored))).toMatchObject([
      { held_out: 'cards', matches: 0, observed: null },
    ]));

  test('sets what is declared against what the text tells, by hand and over all cards', () => {
    expect(
      asWritten('declared-found', declaredFound(stored)).map(
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
    expect(declaredFound(none)).toEqual([]);
  });

  test('counts labels, and cards once', () => {
    expect(
      asWritten('gold-labels', goldLabels(stored)).map(({ declared, in_body, verdict, labels, cards }) => [
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
  });
});

describe('the triples of a zoo', () => {
  const result = (model: string, task: string, dataset: string, value: number | null): Row => ({
    model,
    entry: 1,
    task,
    task_written: task,
    hub_task: task === 'Tracking' ? null : 'object-detection',
    dataset,
    metric: 'AP',
    value,
    evidence: 'evaluated',
  });
  const results = [
    result('a', 'Detection', 'COCO', 1),
    result('a', 'Detection', 'COCO', null),
    result('a', 'Tracking', 'MOT17', 2),
    result('b', 'Detection', 'LVIS', 3),
  ];
  const zoo = { zoo: 'made-up', table: (name: string) => (name === 'zoo-results' ? results : []) };

  test('are counted by task, by dataset, by both and in all', () => {
    const rows = asWritten('zoo-triples', zooTriples([zoo]));
    const of = (task: string | null, dataset: string | null) => {
      const row = rows.find((each) => each.task === task && each.dataset === dataset)!;
      return [row.models, row.tasks, row.datasets, row.triples, row.results];
    };
    expect([of(null, null), of('Detection', null), of(null, 'COCO'), of('Tracking', 'MOT17')]).toEqual([
      [2, 2, 3, 3, 3],
      [2, 1, 2, 2, 2],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ]);
    expect(rows).toHaveLength(1 + 2 + 3 + 3);
    expect(zooTriples([{ zoo: 'empty', table: () => [] }])).toEqual([]);
  });
});
