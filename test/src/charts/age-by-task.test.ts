import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/age-by-task.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const whole = '2024-07-11';
const age = (
  task: string,
  median: number,
  p90: number,
  more: MetricCells<'concentration'> = {},
): MetricCells<'concentration'> => ({
  capture: whole,
  kind: 'models',
  by: 'pipeline_tag',
  task,
  measure: 'age_days',
  n: 100,
  median,
  p90,
  ...more,
});
const data = madeUpData([{ capture: whole }, { capture: '2026-05-04', population: 'top' }], {
  concentration: [
    age('translation', 548, 861),
    age('text-generation', 128, 443),
    age('text-classification', 261, 769),
    age('fill-mask', 261, 500),
    age('rare-task', 1, 2, { n: 99 }),
    age('by-downloads', 1, 2, { measure: 'downloads' }),
    age('spaces', 1, 2, { kind: 'spaces' }),
    age('top-lists', 1, 2, { capture: '2026-05-04' }),
  ],
});
const rows = chart.rows(data);

test('tasks of the newest whole capture with 100 models, youngest first, equal ones by name', () => {
  expect(rows.map((row) => `${row.task} ${row.median} ${row.p90}`)).toEqual([
    'text-generation 128 443',
    'fill-mask 261 500',
    'text-classification 261 769',
    'translation 548 861',
  ]);
  expect(new Set(rows.map((row) => row.capture))).toEqual(new Set([whole]));
});

test('lines run from the median to the 90 % quantile on an axis from 0 to the largest of them', async () => {
  expect(chart.draw(rows, 380).x?.domain).toEqual([0, 861]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Median age by task, from 128 days (text-generation) to 548 days (translation)."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('age-by-task.svg');
});
