import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/forecast-calibration.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const fifth = (from: number, statements: number, stated: number, came_true: number) => ({
  from,
  to: from + 0.2,
  statements,
  stated,
  came_true,
  share: came_true / statements,
  brier: 0.1,
});

function rowsOf(fifths: MetricCells<'forecast-calibration'>[]) {
  return chart.rows(madeUpData([], { 'forecast-calibration': fifths }));
}

test('a circle stands where so much was stated and so many came true', async () => {
  const rows = rowsOf([fifth(0, 4, 0.1, 1), fifth(0.8, 10, 0.9, 8)]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Share that came true against the probability stated; 1 of 4 where 10% was stated, 8 of 10 where 90% was stated."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('forecast-calibration.svg');
});

test('before anything was scored there is nothing to draw', () => expect(rowsOf([])).toEqual([]));
