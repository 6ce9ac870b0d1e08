import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/dataset-statements-by-task.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const said = (
  capture: string,
  task: string | null,
  declared: number,
  models: MetricCells<'dataset-statements'>['models'] = 'listed',
): MetricCells<'dataset-statements'> => ({
  capture,
  models,
  task,
  of: 200,
  declared,
  declared_share: declared / 200,
});
const metrics = {
  'dataset-statements': [
    said('2022-02-15', null, 70),
    said('2022-02-15', 'fill-mask', 20),
    said('2022-02-15', 'conversational', 50),
    said('2022-02-15', 'fill-mask', 99, 'all'),
    said('2025-03-21', 'fill-mask', 99),
    said('2024-07-11', 'fill-mask', 40),
    said('2024-07-11', 'text-classification', 100),
    said('2024-07-11', 'translation', 40),
    said('2024-07-11', null, 90),
  ],
};
const whole = [
  { capture: '2022-02-15' },
  { capture: '2024-07-11' },
  { capture: '2025-03-21', population: 'top' as const },
];
const rows = chart.rows(madeUpData(whole, metrics));

test('tasks of the last whole listing by their share, with the first listing where it has the task too', async () => {
  expect(rows.map((row) => `${row.task} ${row.seen} ${row.share}`)).toEqual([
    'text-classification 2024-07-11 0.5',
    'fill-mask 2022-02-15 0.1',
    'fill-mask 2024-07-11 0.2',
    'translation 2024-07-11 0.2',
  ]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Dots for 3 tasks by the share of models that declare a dataset, on 2024-07-11 from text-classification (50.0%) to translation (20.0%)."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('dataset-statements-by-task.svg');
});

test('with one whole listing there is one dot a task', () => {
  const one = chart.rows(madeUpData(whole.slice(1), metrics));
  expect(one.map((row) => row.seen)).toEqual(['2024-07-11', '2024-07-11', '2024-07-11']);
  expect(chart.legend!(one)).toHaveLength(1);
});
