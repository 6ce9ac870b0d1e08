import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/ease-index.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData } from './made-up-data.ts';

const task = (name: string, index: number, rank: number, rank_low: number, rank_high: number) => ({
  capture: '2024-07-11',
  task: name,
  listed: 100,
  models: 40,
  authors: 20,
  parts_known: 2,
  index,
  low: index - 0.05,
  high: index + 0.05,
  rank,
  rank_low,
  rank_high,
});
const data = madeUpData([{ capture: '2024-07-11' }], {
  'ease-index': [
    task('fill-mask', 0.8, 2, 1, 3),
    task('summarization', 0.8, 2, 1, 3),
    task('text-classification', 0.9, 1, 1, 2),
    task('text-generation', 0.25, 4, 4, 4),
  ],
});
const rows = chart.rows(data);

test('tasks by rank, equal ones by name', () => {
  expect(rows.map((row) => `${row.rank} ${row.task}`)).toEqual([
    '1 text-classification',
    '2 fill-mask',
    '2 summarization',
    '4 text-generation',
  ]);
});

test('says first and last with their intervals', () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Ranks of 4 tasks, each with a line for its interval, from text-classification (index 0.90, rank between 1 and 2) to text-generation (index 0.25, rank between 4 and 4)."`,
  );
});

test('a dot and a line a task on an axis of ranks', async () => {
  expect(chart.draw(rows, 380).x?.domain).toEqual([1, 4]);
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('ease-index.svg');
});
