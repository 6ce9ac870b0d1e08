import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/import-use.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData } from './made-up-data.ts';

const use = (module: string, rank: number, spaces: number, standard: boolean) => ({
  capture: '2026-08-06',
  module,
  rank,
  spaces,
  of: 40,
  share: spaces / 40,
  standard,
});
const rows = chart.rows(
  madeUpData([{ capture: '2026-08-06' }], {
    'import-use': [use('gradio', 1, 30, false), use('json', 3, 10, true), use('os', 2, 20, true)],
  }),
);

test('modules by rank, those of the standard library in another colour', async () => {
  expect(rows.map((row) => `${row.module} ${row.spaces} ${row.standard}`)).toEqual([
    'gradio 30 false',
    'os 20 true',
    'json 10 true',
  ]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Bars of modules by Spaces whose app file imports them; gradio 30 of 40, os 20 of 40, json 10 of 40."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('import-use.svg');
});

test('no more than twenty are drawn', () => {
  const many = Array.from({ length: 30 }, (_, at) => use(`m${at}`, at + 1, 30 - at, false));
  expect(chart.rows(madeUpData([{ capture: '2026-08-06' }], { 'import-use': many }))).toHaveLength(20);
});
