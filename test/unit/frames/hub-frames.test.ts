import { describe, expect, test } from 'vitest';
import type { RowIn } from '../../../data/schema/folders.ts';
import { frameRules, framesOf, type FrameName } from '../../../frames/frame-rules.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { covers, madeUpMetrics } from './made-up-metrics.ts';

const captures = [
  covers('2024-07-11', 'whole'),
  covers('2022-02-15', 'whole'),
  covers('2025-03-21', 'top'),
  covers('2026-08-22', 'curated'),
];
const live = covers('latest', 'whole', 'whole', '2026-11-02');
const tiny = covers('latest', 'unknown', 'unknown', '2026-11-02');

type Measure = RowIn<'metrics', 'hub-measures'>['measure'];
const measure = (capture: string, name: Measure, of = 100): MadeUpRow<'metrics', 'hub-measures'> => ({
  capture,
  measure: name,
  of,
  n: 9,
});

/** Captures of a rule where those named first know a measure, and one more capture is there. */
function measured(name: FrameName, what: Measure, known: readonly string[], more = live, of = 100): string[] {
  const rows = madeUpMetrics({
    captures: [...captures, more],
    'hub-measures': [
      ...known.map((capture) => measure(capture, what, capture === 'latest' ? of : 100)),
      measure('2026-08-22', 'gated', 19),
    ],
  });
  return framesOf(rows, name).map(({ capture }) => capture);
}

describe.each<[FrameName, Measure]>([
  ['benchmark-results', 'eval-results'],
  ['model-cards', 'card'],
  ['model-gates', 'gated'],
  ['model-libraries', 'standard-library'],
  ['model-licences', 'licence'],
  ['model-results', 'model-index'],
  ['own-code', 'custom-code'],
])('%s', (name, what) => {
  test('is the newest listing of all models that knows it, however many parts were seen since', () => {
    expect(measured(name, what, ['2022-02-15', '2024-07-11', '2026-08-22'])).toEqual(['2024-07-11']);
    expect(measured(name, what, ['2022-02-15', '2024-07-11', 'latest'])).toEqual(['latest']);
  });

  test('is the newest part where no listing of all models knows it', () => {
    expect(measured(name, what, ['2025-03-21', '2026-08-22'])).toEqual(['2026-08-22']);
  });

  test('is not one that knows it of a few models only', () => {
    expect(measured(name, what, ['2025-03-21', 'latest'], tiny, 19)).toEqual(['2025-03-21']);
    expect(measured(name, what, [])).toEqual([]);
  });
});

test.each<[FrameName, Measure]>([
  ['every-model-libraries', 'standard-library'],
  ['every-model-licences', 'licence'],
  ['every-model-results', 'model-index'],
])('%s are all listings of all models that know it, from the oldest on', (name, what) => {
  expect(measured(name, what, ['2024-07-11', '2022-02-15', '2026-08-22'])).toEqual(['2022-02-15', '2024-07-11']);
});

test.each<[FrameName, Measure]>([
  ['later-libraries', 'standard-library'],
  ['later-licences', 'licence'],
])('%s are the parts seen since the newest listing of all models: none after a whole crawl', (name, what) => {
  const known = ['2022-02-15', '2024-07-11', '2025-03-21', '2026-08-22'];
  expect(measured(name, what, known, tiny)).toEqual(['2025-03-21', '2026-08-22']);
  expect(measured(name, what, [...known, 'latest'])).toEqual([]);
});

test('popular-own-code are all captures of top lists that know it', () => {
  expect(measured('popular-own-code', 'custom-code', ['2024-07-11', '2025-03-21', '2026-08-22'])).toEqual([
    '2025-03-21',
  ]);
});

describe('the listings of all models and datasets', () => {
  const namesOf = (name: FrameName, more = live) =>
    framesOf(madeUpMetrics({ captures: [...captures, more] }), name).map(({ capture }) => capture);

  test('are the newest, the oldest and every one', () => {
    expect(namesOf('whole-models')).toEqual(['latest']);
    expect(namesOf('whole-models', tiny)).toEqual(['2024-07-11']);
    expect(namesOf('whole-datasets')).toEqual(['latest']);
    expect(namesOf('first-whole-models')).toEqual(['2022-02-15']);
    expect(namesOf('every-whole-models')).toEqual(['2022-02-15', '2024-07-11', 'latest']);
  });

  test('latest comes after another capture of the same day', () => {
    expect(namesOf('whole-models', covers('latest', 'whole', 'none', '2024-07-11'))).toEqual(['latest']);
  });

  test('study is known by its name', () => {
    expect(namesOf('study')).toEqual([]);
    expect(namesOf('study', covers('2023-11-15', 'top'))).toEqual(['2023-11-15']);
  });
});

describe('the two listings whose models were compared', () => {
  const pair = (from: string, to: string, group = 'all') => ({ from, to, group });
  const frames = (name: FrameName, pairs: readonly MadeUpRow<'metrics', 'model-churn'>[]) =>
    framesOf(madeUpMetrics({ captures: [...captures, live], 'model-churn': pairs }), name).map((each) => each.capture);

  test('are those of the newest comparison', () => {
    const pairs = [pair('2024-07-11', 'latest'), pair('2022-02-15', '2024-07-11')];
    expect(frames('churn-from', pairs)).toEqual(['2024-07-11']);
    expect(frames('churn-to', pairs)).toEqual(['latest']);
  });

  test('are not what a tracker says of its own models', () => {
    const tracked = [pair('2026-08-22', '2026-08-22', 'tracked')];
    expect(frames('churn-from', tracked)).toEqual([]);
    expect(frames('churn-tracked', tracked)).toEqual(['2026-08-22']);
  });
});

describe('the two captures between which the lead turned over', () => {
  const delta = (capture: string, value: number, by: 'pipeline_tag' | 'tag' = 'pipeline_tag') => ({
    capture,
    by,
    delta: value,
  });
  const frames = (name: FrameName, rows: readonly MadeUpRow<'metrics', 'crossover'>[]) =>
    framesOf(madeUpMetrics({ captures: [...captures, live], crossover: rows }), name).map((each) => each.capture);
  const both = (...rows: MadeUpRow<'metrics', 'crossover'>[]) => [
    ...frames('crossover-before', rows),
    ...frames('crossover-after', rows),
  ];

  test('are the last neighbours with another sign', () => {
    expect(both(delta('2022-02-15', 0.5), delta('2024-07-11', 0.6), delta('latest', -0.7))).toEqual([
      '2024-07-11',
      'latest',
    ]);
    expect(both(delta('2022-02-15', 0.5), delta('2024-07-11', -0.6), delta('latest', -0.7))).toEqual([
      '2022-02-15',
      '2024-07-11',
    ]);
  });

  test('are the oldest and the newest where it never did, and one where there is one', () => {
    const never = [delta('2022-02-15', 0.5), delta('2024-07-11', 0.6), delta('latest', 0.7)];
    expect(both(...never)).toEqual(['2022-02-15', 'latest']);
    expect(both(delta('2022-02-15', 0.5), delta('2024-07-11', -0.5, 'tag'))).toEqual(['2022-02-15']);
  });
});

describe('libraries and tags', () => {
  const foot = (capture: string, more: MadeUpRow<'metrics', 'library-footprint'> = {}) => ({
    capture,
    kind: 'models' as const,
    mark: 'library_name' as const,
    of: 100,
    ...more,
  });
  const frames = (name: FrameName, rows: readonly MadeUpRow<'metrics', 'library-footprint'>[], more = live) =>
    framesOf(madeUpMetrics({ captures: [...captures, more], 'library-footprint': rows }), name).map(
      ({ capture }) => capture,
    );
  const known = ['2022-02-15', '2024-07-11', '2025-03-21', '2026-08-22'].map((capture) => foot(capture));

  test('library-columns are the listings of all models and the newest part since', () => {
    expect(frames('library-columns', known, tiny)).toEqual(['2022-02-15', '2024-07-11', '2026-08-22']);
    expect(frames('library-columns', [...known, foot('latest')])).toEqual(['2022-02-15', '2024-07-11', 'latest']);
  });

  test('tagged-datasets is the newest listing of all datasets that knows their tags', () => {
    const tags = ['2024-07-11', '2026-08-22'].map((capture) => foot(capture, { kind: 'datasets', mark: 'tag' }));
    expect(frames('tagged-datasets', [...tags, foot('latest')])).toEqual(['2024-07-11']);
  });
});

test('every rule says in one sentence what it gives', () => {
  expect(Object.values(frameRules).filter(({ about }) => !/^[A-Z].*\.$/.test(about))).toEqual([]);
});

test('without any capture no rule gives one, and none fails', () => {
  const empty = madeUpMetrics({});
  const names = Object.keys(frameRules) as FrameName[];
  expect(names.filter((name) => framesOf(empty, name).length > 0)).toEqual([]);
});
