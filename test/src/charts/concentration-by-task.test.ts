import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/concentration-by-task.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const whole = '2024-07-11';
const spread = (
  task: string,
  zero_share: number,
  top_1: number | null,
  gini: number | null,
  more: MetricCells<'concentration'> = {},
): MetricCells<'concentration'> => ({
  capture: whole,
  kind: 'models',
  by: 'pipeline_tag',
  task,
  measure: 'downloads',
  n: 100,
  zero_share,
  top_1,
  gini,
  ...more,
});
const data = madeUpData([{ capture: '2022-02-15' }, { capture: whole }], {
  concentration: [
    spread('nothing-downloaded', 1, null, null),
    spread('tabular-regression', 0.62, 0.42, 0.9),
    spread('text-generation', 0.04, 0.88, 0.99),
    spread('text-classification', 0.05, 0.99, 0.998),
    spread('fill-mask', 0.16, 0.88, 0.99),
    spread('rare-task', 0, 1, 1, { n: 99 }),
    spread('by-likes', 0, 1, 1, { measure: 'likes' }),
    spread('by-tag', 0, 1, 1, { by: 'tag' }),
    spread('older', 0, 1, 1, { capture: '2022-02-15' }),
  ],
});
const rows = chart.rows(data);

test('tasks of the newest whole capture with 100 models, most concentrated first, equal ones by name', () => {
  expect(rows.map((row) => `${row.task} ${row.top}`)).toEqual([
    'text-classification 0.99',
    'fill-mask 0.88',
    'text-generation 0.88',
    'tabular-regression 0.42',
    'nothing-downloaded null',
  ]);
});

test('where nothing was downloaded the top holds no share, not one of 0', () => {
  expect(rows.at(-1)).toMatchObject({ zero: 1, top: null, gini: null });
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Two marks for each of 5 tasks; the top 1% hold between 42.0% (tabular-regression) and 99.0% (text-classification) of the downloads of their task."`,
  );
});

test('two marks a task on an axis from 0 to 100 %', async () => {
  expect(chart.draw(rows, 380).x?.domain).toEqual([0, 1]);
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('concentration-by-task.svg');
});
