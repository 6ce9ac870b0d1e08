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
  return chart.rows(madeUpData([], { 'forecast-calibration': fifths, 'forecast-outcomes': [] }));
}

test('a circle stands where so much was stated and so many came true', async () => {
  const rows = rowsOf([fifth(0, 4, 0.1, 1), fifth(0.8, 10, 0.9, 8)]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Share that came true against the probability stated; 1 of 4 where 10% was stated, 8 of 10 where 90% was stated."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('forecast-calibration.svg');
});

test('before anything was scored the statements stand by the probability given to them', () => {
  const outcomes = [0, 0.19, 0.2, 0.95, 1].map((probability, at) => ({ id: String(at), probability }));
  const rows = chart.rows(madeUpData([], { 'forecast-calibration': [], 'forecast-outcomes': outcomes }));
  expect(rows.map(({ from, statements, share }) => [from, statements, share])).toEqual([
    [0, 2, null],
    [0.2, 1, null],
    [0.8, 2, null],
  ]);
  expect(chart.describe(rows)).toBe(
    'Statements by the probability given to them, none told so far; 2 from 0% to 20%, 1 from 20% to 40%, 2 from 80% to 100%.',
  );
});
