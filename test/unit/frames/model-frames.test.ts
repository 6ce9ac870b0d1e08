import { describe, expect, test } from 'vitest';
import type { JudgedMetric } from '../../../frames/metric-rows.ts';
import { cardsPopulation } from '../../../frames/cards-population.ts';
import { codeRules } from '../../../frames/code-rules.ts';
import { crossoverRules } from '../../../frames/crossover-rules.ts';
import { exampleRules } from '../../../frames/example-rules.ts';
import { lineageRules } from '../../../frames/lineage-rules.ts';
import { sizeRules } from '../../../frames/size-rules.ts';
import { frameRules, framesOf, type FrameName } from '../../../frames/frame-rules.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { covers, madeUpMetrics } from './made-up-metrics.ts';

const captures = [
  covers('2022-02-15', 'whole'),
  covers('2024-07-11', 'whole'),
  covers('2026-08-22', 'curated'),
  covers('latest', 'whole', 'whole', '2026-11-02'),
];

/** Captures of a rule where only these rows of one metric are there. */
function chosen<N extends JudgedMetric>(
  name: FrameName,
  metric: N,
  rows: readonly MadeUpRow<'metrics', N>[],
): string[] {
  return framesOf(madeUpMetrics({ captures, [metric]: rows }), name).map(({ capture }) => capture);
}

describe('the declared datasets of whole listings', () => {
  type Row = MadeUpRow<'metrics', 'dataset-statements'>;
  const listed = (capture: string, more: Row = {}): Row => ({ capture, models: 'listed', task: null, ...more });
  const rows = [listed('latest'), listed('2024-07-11'), listed('2022-02-15'), listed('2026-08-22')];

  test('are known of the oldest, the newest and every such listing, never of a part of the Hub', () => {
    expect(chosen('first-declared-datasets', 'dataset-statements', rows)).toEqual(['2022-02-15']);
    expect(chosen('declared-datasets', 'dataset-statements', rows)).toEqual(['latest']);
    expect(chosen('every-declared-datasets', 'dataset-statements', rows)).toEqual([
      '2022-02-15',
      '2024-07-11',
      'latest',
    ]);
  });

  test('are not those of a listing so small that all of its models have no row, nor of models in scope', () => {
    const small = [
      listed('2024-07-11'),
      listed('latest', { task: 'fill-mask' }),
      listed('latest', { models: 'in scope' }),
    ];
    expect(chosen('declared-datasets', 'dataset-statements', small)).toEqual(['2024-07-11']);
    expect(chosen('declared-datasets', 'dataset-statements', [])).toEqual([]);
  });
});

describe('cards-read', () => {
  type Row = MadeUpRow<'metrics', 'dataset-statements'>;
  const read = (capture: string, models: Row['models'], mentioned: number | null = 5): Row => ({
    capture,
    models,
    task: null,
    mentioned,
  });
  const rows = [read('2022-02-15', 'all with card'), read('2022-02-15', 'with card'), read('2026-08-22', 'with card')];

  test('is a listing of all models before a newer part of them', () => {
    expect(chosen('cards-read', 'dataset-statements', rows)).toEqual(['2022-02-15']);
    expect(chosen('cards-read', 'dataset-statements', rows.slice(2))).toEqual(['2026-08-22']);
  });

  test('is the newest such listing, of which the texts must be known', () => {
    expect(chosen('cards-read', 'dataset-statements', [...rows, read('latest', 'with card')])).toEqual(['latest']);
    expect(chosen('cards-read', 'dataset-statements', [...rows, read('latest', 'with card', null)])).toEqual([
      '2022-02-15',
    ]);
    expect(chosen('cards-read', 'dataset-statements', [read('latest', 'in scope')])).toEqual([]);
  });

  test('comes with the models whose cards were read: all listed ones, else those in scope', () => {
    const populationOf = (given: readonly Row[]) =>
      cardsPopulation(madeUpMetrics({ captures, 'dataset-statements': given }));
    expect(populationOf(rows)).toEqual({ capture: '2022-02-15', withCard: 'all with card', of: 'all' });
    expect(populationOf([...rows, read('latest', 'with card')])).toEqual({
      capture: 'latest',
      withCard: 'with card',
      of: 'in scope',
    });
    expect(populationOf([])).toEqual({ capture: '', withCard: 'with card', of: 'in scope' });
  });
});

test('dataset-use is the newest listing of all models in which twenty of those in scope name a dataset', () => {
  const used = (capture: string, of: number) => ({ capture, rank: 1, of });
  const rows = [used('2022-02-15', 30), used('2024-07-11', 20), used('2026-08-22', 90), used('latest', 19)];
  expect(chosen('dataset-use', 'dataset-use', rows)).toEqual(['2024-07-11']);
  expect(chosen('dataset-use', 'dataset-use', [used('2026-08-22', 90)])).toEqual([]);
});

test('ease is the listing that the index ranks, where it ranks any', () => {
  expect(chosen('ease', 'ease-index', [{ capture: '2024-07-11', task: 'fill-mask' }])).toEqual(['2024-07-11']);
  expect(chosen('ease', 'ease-index', [])).toEqual([]);
});

describe('the emissions of trainings', () => {
  const carbon = (capture: string, declared: number, amounts = 0) => ({ capture, declared, amounts });
  const rows = [carbon('2022-02-15', 3, 2), carbon('2024-07-11', 60), carbon('2026-08-22', 9, 9), carbon('latest', 0)];

  test('are those of the newest listing of all models in which any is declared', () => {
    expect(chosen('emissions', 'carbon-declared', rows)).toEqual(['2024-07-11']);
    expect(chosen('emissions', 'carbon-declared', [...rows.slice(0, 3), carbon('latest', 1)])).toEqual(['latest']);
    expect(chosen('emissions', 'carbon-declared', rows.slice(3))).toEqual([]);
  });

  test('and their amounts those of the newest in which any is stated, a part where no whole listing has one', () => {
    expect(chosen('emission-amounts', 'carbon-declared', rows)).toEqual(['2022-02-15']);
    expect(chosen('emission-amounts', 'carbon-declared', rows.slice(1))).toEqual(['2026-08-22']);
  });
});

describe('the structure of models in scope', () => {
  type Row = MadeUpRow<'metrics', 'structure-readable'>;
  const all = (capture: string, models: number, unknown: number): Row => ({ capture, facet: 'all', models, unknown });
  const rows = [all('2022-02-15', 50, 30), all('2024-07-11', 100, 0), all('2026-08-22', 60, 0), all('latest', 30, 11)];

  test('is that of the newest and the oldest capture that know the format of twenty models', () => {
    expect(chosen('formats', 'structure-readable', rows)).toEqual(['2026-08-22']);
    expect(chosen('first-formats', 'structure-readable', rows)).toEqual(['2022-02-15']);
    expect(chosen('formats', 'structure-readable', [...rows.slice(0, 3), all('latest', 30, 10)])).toEqual(['latest']);
    expect(chosen('formats', 'structure-readable', rows.slice(3))).toEqual([]);
  });

  test('by family is that of the newest capture with a family that has a name', () => {
    const family = (capture: string, value: string | null): Row => ({ capture, facet: 'family', value });
    const named = [family('2024-07-11', 'bert'), family('2026-08-22', 'qwen3'), family('latest', 'other')];
    expect(chosen('families', 'structure-readable', [...named, family('latest', null)])).toEqual(['2026-08-22']);
    expect(chosen('families', 'structure-readable', [...named, family('latest', 'bert')])).toEqual(['latest']);
  });
});

test('labelled is known by its name', () => {
  expect(chosen('labelled', 'gold-labels', [])).toEqual(['2022-02-15']);
  expect(framesOf(madeUpMetrics({ captures: captures.slice(1) }), 'labelled')).toEqual([]);
});

test('model-sizes is the newest that knows a hundred of them, a listing of all models before others', () => {
  const fits = (capture: string, of: number) => ({ capture, hardware: 'T4', of });
  const rows = [fits('2024-07-11', 99), fits('2026-08-22', 100), fits('latest', 99)];
  expect(chosen('model-sizes', 'fits-on-hardware', rows)).toEqual(['2026-08-22']);
  expect(chosen('model-sizes', 'fits-on-hardware', [...rows, fits('2022-02-15', 100)])).toEqual(['2022-02-15']);
  expect(chosen('model-sizes', 'fits-on-hardware', rows.slice(2))).toEqual([]);
});

test('each rule says in one sentence what it gives, and those of a file stand in the order of their names', () => {
  const groups = [codeRules, crossoverRules, exampleRules, lineageRules, sizeRules].map((rules) => Object.keys(rules));
  const own = Object.keys(frameRules).filter((name) => !groups.flat().includes(name));
  expect([own, ...groups]).toEqual([own, ...groups].map((names) => names.toSorted()));
  expect(Object.values(frameRules).filter(({ about }) => !/^[A-Z][^.]*\.$/.test(about))).toEqual([]);
});
