import { expect, test } from 'vitest';
import { crossover } from '../../../scripts/metrics/crossover.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

const model = (id: string, downloads: number): MadeUpRow<'captures', 'models'> => ({
  id,
  author: id.split('/')[0]!,
  downloads,
  likes: 1,
});
const rank = (task: string, at: number, id: string): MadeUpRow<'captures', 'model-ranks'> => ({
  by: 'pipeline_tag',
  task,
  sort: 'downloads',
  rank: at,
  model: id,
  value: 1,
});
const tables = {
  models: [model('a/1', 100), model('a/2', 90), model('b/1', 5), model('c/1', 60), model('d/1', 10)],
  'model-ranks': [
    rank('text-classification', 1, 'a/1'),
    rank('text-classification', 2, 'a/2'),
    rank('text-classification', 3, 'b/1'),
    rank('text-generation', 1, 'c/1'),
    rank('text-generation', 2, 'd/1'),
  ],
};
const capture = (name: string, kind: 'whole' | 'top', order?: 'likes' | 'downloads') => {
  const made = madeUpCapture(name, { population: kind, tables });
  const models = { ...made.capture.population.models, ...(order ? { sorted_by: order } : {}) };
  return { ...made, capture: { ...made.capture, population: { ...made.capture.population, models } } };
};

test('only listings of all models and top lists by downloads have exact lists by downloads', () => {
  const captures = [
    capture('2022-02-15', 'whole'),
    capture('2023-11-15', 'top', 'likes'),
    capture('2025-03-21', 'top', 'downloads'),
    capture('2026-05-04', 'top'),
  ];
  const rows = asWritten('crossover', crossover({ captures }));
  expect(rows.map((row) => row.capture)).toEqual(['2022-02-15', '2025-03-21']);
});

test('each author in turn is left out of both lists', () => {
  const [row] = asWritten('crossover', crossover({ captures: [capture('2022-02-15', 'whole')] }));
  // 4 of 6 pairs more, 2 less; without a: 2 less; without b: 4 more; without c: 2 more, 1 less; without d: as c.
  expect(row).toMatchObject({
    delta: 0.333333333333,
    smallest_left_out: -1,
    largest_left_out: 1,
    classification_median: 90,
    generation_median: 35,
  });
});
