import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/match-calibration.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const bin = (
  held_out: MetricCells<'match-calibration'>['held_out'],
  from: number,
  matches: number,
  stated: number | null,
  observed: number | null,
): MetricCells<'match-calibration'> => ({
  capture: '2022-02-15',
  held_out,
  from,
  to: from + 0.5,
  matches,
  stated,
  observed,
});
const rows = chart.rows(
  madeUpData([{ capture: '2022-02-15' }], {
    'match-calibration': [
      bin('authors', 0, 90, 0.2, 0.1),
      bin('authors', 0.5, 40, 0.8, 0.7),
      bin('cards', 0, 100, 0.2, 0.25),
      bin('cards', 0.5, 0, null, null),
    ],
  }),
);

test('cards first, then authors; a range without a match has no dot', async () => {
  expect(rows.map((row) => `${row.held_out} ${row.from} ${row.observed}`)).toEqual([
    'cards 0 0.25',
    'authors 0 0.1',
    'authors 0.5 0.7',
  ]);
  expect(chart.legend!(rows).map(({ label }) => label)).toEqual(['new cards', 'new authors']);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Observed against stated confidence; new cards: 100 matches, furthest apart where 20.0% is stated and 25.0% seen; new authors: 130 matches, furthest apart where 80.0% is stated and 70.0% seen."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('match-calibration.svg');
});
