import { expect, test } from 'vitest';
import { multiverse } from '../../../scripts/metrics/multiverse.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

const model = (id: string, downloads: number | null, pipeline_tag: string): MadeUpRow<'captures', 'models'> => ({
  id,
  author: id.split('/')[0]!,
  pipeline_tag,
  likes: 1,
  downloads,
});
const models = [
  model('a/1', 100, 'text-classification'),
  model('a/2', 50, 'text-classification'),
  model('b/1', 0, 'zero-shot-classification'),
  model('c/1', 60, 'text-generation'),
  model('d/1', 10, 'text-generation'),
];
const rank = (task: string, at: number, id: string): MadeUpRow<'captures', 'model-ranks'> => ({
  by: 'tag',
  task,
  sort: 'likes',
  rank: at,
  model: id,
  value: 1,
});
const ranks = [
  rank('text-classification', 1, 'a/1'),
  rank('text-classification', 2, 'a/2'),
  rank('text-classification', 3, 'b/1'),
  rank('text-generation', 1, 'c/1'),
  rank('text-generation', 2, 'd/1'),
];
const contrast: MadeUpRow<'captures', 'task-contrasts'> = {
  by: 'pipeline_tag',
  task: 'text-classification',
  measure: 'downloads',
  n: 3,
  n_reference: 2,
  delta: 0.25,
};
const computed = () => {
  const tables = { models, 'model-ranks': ranks, 'task-contrasts': [contrast] };
  return asWritten('multiverse', multiverse({ captures: [madeUpCapture('2024-07-11', { tables })] }));
};
const rows = computed();
const frame = (exclusion: string) =>
  rows.find((row) => row.measure === 'downloads' && row.selection === 'top-20-likes' && row.exclusion === exclusion);

test('each frame compares the two lists by Cliff\u2019s delta', () => {
  // 100 > 60, 10; 50 > 10 but < 60; 0 < both: 3 more, 3 less.
  expect(frame('none')).toMatchObject({ n_classification: 3, n_generation: 2, delta: 0 });
  // Without the model nobody downloads: 3 more, 1 less.
  expect(frame('no-zeros')).toMatchObject({ n_classification: 2, delta: 0.5, word: 'large' });
  // The first model of each author: a/1 and b/1.
  expect(frame('one-an-author')).toMatchObject({ n_classification: 2, delta: 0 });
  // b/1 has another pipeline_tag than the tag it was listed by.
  expect(frame('task-agrees')).toMatchObject({ n_classification: 2, delta: 0.5 });
});

test('intervals contain the effect, and the same data give the same digits', () => {
  for (const row of rows.filter((each) => each.low !== null)) {
    expect(Number(row.low)).toBeLessThanOrEqual(Number(row.delta));
    expect(Number(row.high)).toBeGreaterThanOrEqual(Number(row.delta));
  }
  expect(rows).toEqual(computed());
});

test('a whole listing has its exact delta and neither interval nor test', () => {
  expect(rows.find((row) => row.selection === 'all')).toMatchObject({
    by: 'pipeline_tag',
    n_classification: 3,
    n_generation: 2,
    delta: 0.25,
    low: null,
    high: null,
    p: null,
    word: 'small',
  });
});
