import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/dataset-statements.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const said = (
  capture: string,
  models: MetricCells<'dataset-statements'>['models'],
  declared: number,
  any: number | null = null,
  more: MetricCells<'dataset-statements'> = {},
): MetricCells<'dataset-statements'> => ({
  capture,
  models,
  task: null,
  of: 100,
  declared,
  declared_share: declared / 100,
  any,
  any_share: any === null ? null : any / 100,
  ...more,
});
const rows = chart.rows(
  madeUpData(
    [
      { capture: '2022-02-15' },
      { capture: '2023-11-15', population: 'curated' },
      { capture: '2025-03-21', population: 'top' },
    ],
    {
      'dataset-statements': [
        said('2025-03-21', 'listed', 30),
        said('2025-03-21', 'in scope', 90),
        said('2022-02-15', 'all', 21, 28),
        said('2022-02-15', 'listed', 20),
        said('2022-02-15', 'listed', 99, null, { task: 'fill-mask' }),
      ],
    },
  ),
);

test('a bar for each capture that says something, and one more where the texts of all cards were read', async () => {
  expect(rows.map((row) => `${row.seen} ${row.covers} ${row.how}: ${row.models}`)).toEqual([
    '2022-02-15 whole Hub declared by the author: 20',
    '2022-02-15 whole Hub declared, evaluated or told by the text of the card: 28',
    '2025-03-21 top lists declared by the author: 30',
  ]);
  expect(chart.legend!(rows)).toHaveLength(2);
  expect(chart.legend!(rows.slice(0, 1))).toHaveLength(1);
  expect(chart.describe(rows.slice(0, 1))).toMatchInlineSnapshot(
    `"Bars by listing; 2022-02-15 declared by the author: 20.0% of 100."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('dataset-statements.svg');
});
