import { expect, test } from 'vitest';
import { zooCosts } from '../../../scripts/metrics/zoo-costs.ts';
import { zooCoverage } from '../../../scripts/metrics/zoo-coverage.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten } from './made-up-capture.ts';
import { madeUpTables, type MadeUpTables } from './made-up-tables.ts';

const entry = (model: string, memory: number | null): MadeUpRow<'zoo', 'zoo-models'> => ({
  model,
  entry: 1,
  training_memory_gb: memory,
  training_hardware: 'V100',
  epochs: null,
  iterations: model === 'a' ? 9 : null,
});
const result = (
  model: string,
  dataset: string,
  metric: string | null,
  value: number | null,
): MadeUpRow<'zoo', 'zoo-results'> => ({
  model,
  entry: 1,
  dataset,
  metric,
  value,
});
const tables: MadeUpTables<'zoo'> = {
  'zoo-models': [entry('a', 4), entry('b', null), entry('c', 8), entry('d', 2)],
  'zoo-results': [
    result('a', 'COCO', 'box AP', 40),
    result('a', 'COCO', 'mask AP', 35),
    result('b', 'COCO', 'box AP', 41),
    result('c', 'COCO', 'box AP', 50),
    result('d', 'LVIS', 'box AP', 20),
    result('d', 'COCO', null, null),
  ],
  'zoo-inference-times': [
    { model: 'a', entry: 1, measurement: 1, ms_per_image: 80, hardware: 'V100' },
    { model: 'a', entry: 1, measurement: 2, ms_per_image: 60, hardware: 'T4' },
  ],
};
const zoos = [{ zoo: 'made-up', ...madeUpTables('zoo', tables) }];

test('costs stand beside the score of the dataset and metric that most entries have; of two times the first', () => {
  expect(
    asWritten('zoo-costs', zooCosts({ zoos })).map(
      ({ model, dataset, metric, score, memory_gb, ms_per_image, hardware }) => [
        model,
        dataset,
        metric,
        score,
        memory_gb,
        ms_per_image,
        hardware,
      ],
    ),
  ).toEqual([
    ['a', 'COCO', 'box AP', 40, 4, 80, 'V100'],
    ['b', 'COCO', 'box AP', 41, null, null, null],
    ['c', 'COCO', 'box AP', 50, 8, null, null],
  ]);
});

test('of two that as many entries have, the first in order is taken', () => {
  const even = { ...tables, 'zoo-results': [result('a', 'LVIS', 'box AP', 20), result('b', 'COCO', 'box AP', 40)] };
  const rows = zooCosts({ zoos: [{ zoo: 'made-up', ...madeUpTables('zoo', even) }] });
  expect(rows.map(({ model, dataset }) => [model, dataset])).toEqual([['b', 'COCO']]);
});

test('coverage counts entries, and a correlation rests on those that have both', () => {
  const rows = asWritten('zoo-coverage', zooCoverage({ zoos }));
  expect(rows.map(({ measure, known, of, spearman }) => [measure, known, of, spearman])).toEqual([
    ['inference time', 1, 4, null],
    ['parameters', 0, 4, null],
    ['score', 4, 4, null],
    ['training hardware', 4, 4, null],
    ['training length', 1, 4, null],
    ['training memory', 3, 4, 1],
  ]);
});
