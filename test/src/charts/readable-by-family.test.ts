import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/readable-by-family.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const family = (
  capture: string,
  value: string | null,
  models: number,
  readable: number,
): MetricCells<'structure-readable'> => ({
  capture,
  facet: 'family',
  value,
  models,
  readable,
  unknown: 0,
  share: readable / models,
  of: 100,
  share_of_scope: models / 100,
});
const table = [
  family('2022-02-15', 'gpt2', 50, 0),
  family('2026-08-22', null, 60, 40),
  family('2026-08-22', 'bert', 20, 10),
  family('2026-08-22', 'other', 30, 30),
  family('2026-08-22', 'qwen3', 25, 25),
];
const rows = chart.rows(madeUpData([{ capture: '2026-08-22' }], { 'structure-readable': table }));

test('named families of the newest capture, the largest first', async () => {
  expect(rows.map(({ family: name, readable, models }) => `${name} ${readable} of ${models}`)).toEqual([
    'qwen3 25 of 25',
    'bert 10 of 20',
  ]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Bars of families by leading models and by those whose structure can be read; qwen3 25 of 25, bert 10 of 20."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('readable-by-family.svg');
});

test('no more than twenty-four are drawn', () => {
  const many = Array.from({ length: 30 }, (_, at) => family('2026-08-22', `f${at}`, 10 + at, 10));
  expect(chart.rows(madeUpData([{ capture: '2026-08-22' }], { 'structure-readable': many }))).toHaveLength(24);
});
