import { expect, test } from 'vitest';
import { topTwenty } from '../../../scripts/metrics/top-twenty.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Rank = MadeUpRow<'captures', 'model-ranks'>;
const rank = (place: number, model: string, more: Rank = {}): Rank => ({
  by: 'tag',
  task: 'fill-mask',
  sort: 'likes',
  rank: place,
  model,
  value: 1,
  ...more,
});
const of = (ranks: Rank[], models: MadeUpRow<'captures', 'models'>[]) => {
  const tables = { 'model-ranks': ranks, models };
  return asWritten('top-twenty', topTwenty({ captures: [madeUpCapture('2024-07-11', { tables })] }));
};
const model = (id: string, likes: number | null, downloads: number | null) => ({ id, likes, downloads });

test('sums and medians of both measures over each list; of an even number the mean of the middle two', () => {
  const rows = of(
    [rank(1, 'a'), rank(2, 'b'), rank(3, 'c'), rank(4, 'd')],
    [model('a', 9, 100), model('b', 7, 3), model('c', 4, 0), model('d', 1, 10)],
  );
  expect(rows).toEqual([
    {
      capture: '2024-07-11',
      by: 'tag',
      task: 'fill-mask',
      sort: 'likes',
      measure: 'downloads',
      size: 4,
      known: 4,
      sum: 113,
      median: 6.5,
      min: 0,
      max: 100,
    },
    {
      capture: '2024-07-11',
      by: 'tag',
      task: 'fill-mask',
      sort: 'likes',
      measure: 'likes',
      size: 4,
      known: 4,
      sum: 21,
      median: 5.5,
      min: 1,
      max: 9,
    },
  ]);
});

test('the median of an odd number is the middle one', () => {
  const rows = of([rank(1, 'a'), rank(2, 'b'), rank(3, 'c')], [model('a', 1, 70), model('b', 1, 5), model('c', 1, 6)]);
  expect(rows.find((row) => row.measure === 'downloads')).toMatchObject({ sum: 81, median: 6, min: 5, max: 70 });
});

test('a value that is not known counts in size alone; with none known there is no sum', () => {
  const rows = of([rank(1, 'a'), rank(2, 'b'), rank(3, 'unlisted')], [model('a', 8, null), model('b', 2, null)]);
  expect(rows.find((row) => row.measure === 'likes')).toMatchObject({ size: 3, known: 2, sum: 10, median: 5 });
  expect(rows.find((row) => row.measure === 'downloads')).toMatchObject({
    size: 3,
    known: 0,
    sum: null,
    median: null,
    min: null,
    max: null,
  });
});

test('places beyond 20 do not count', () => {
  const names = Array.from({ length: 22 }, (_, at) => `m${at + 1}`);
  const rows = of(
    names.map((name, at) => rank(at + 1, name)),
    names.map((name, at) => model(name, 1, at < 20 ? 1 : 1_000_000)),
  );
  expect(rows.find((row) => row.measure === 'downloads')).toMatchObject({ size: 20, sum: 20, max: 1 });
});

test('each way to belong to a task, each task and each order has a list of its own', () => {
  const rows = of(
    [
      rank(1, 'a'),
      rank(1, 'b', { by: 'pipeline_tag' }),
      rank(1, 'c', { sort: 'downloads' }),
      rank(1, 'd', { task: 'translation' }),
    ],
    [],
  );
  expect(rows.filter((row) => row.measure === 'likes').map((row) => `${row.by} ${row.task} ${row.sort}`)).toEqual([
    'pipeline_tag fill-mask likes',
    'tag fill-mask downloads',
    'tag fill-mask likes',
    'tag translation likes',
  ]);
});
