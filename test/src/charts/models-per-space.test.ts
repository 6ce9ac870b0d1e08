import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/models-per-space.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const table = (counts: Record<number, number>) => ({
  'models-per-space': Object.entries(counts).map(([models, spaces]) => ({
    models: Number(models),
    spaces,
    likes_sum: null,
  })),
});
const usage = (capture: string, answering: number): MetricCells<'space-usage'> => ({
  capture,
  side: 'space',
  answering,
});
const data = madeUpData(
  [
    { capture: '2024-12-13', tables: table({ 0: 50 }) },
    { capture: '2026-08-06', tables: table({ 0: 92, 1: 15, 2: 7, 4: 1, 9: 2, 10: 3, 250: 1 }) },
    { capture: '2026-08-22' },
  ],
  { 'space-usage': [usage('2024-12-13', 50), usage('2026-08-06', 121)] },
);
const rows = chart.rows(data);
const bars = (own: typeof rows) =>
  [...chartPicture(chart, own, 720).matchAll(/<text[^>]*>(\d+\+?)<\/text>/g)].map((match) => match[1]);

test('Spaces of the newest capture that counts them, by the number of models they name', () => {
  expect(new Set(rows.map((row) => row.capture))).toEqual(new Set(['2026-08-06']));
  expect(rows.map((row) => `${row.models}: ${row.spaces}`)).toEqual([
    '0: 92',
    '1: 15',
    '2: 7',
    '4: 1',
    '9: 2',
    '10: 3',
    '250: 1',
  ]);
});

test('a number that no Space names keeps its place on the axis, ten and more are one bar', () => {
  expect(chart.draw(rows, 380).x?.domain).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10+']);
  expect(bars(rows).slice(-11)).toEqual(['92', '15', '7', '0', '1', '0', '0', '0', '0', '2', '4']);
});

test('the axis ends with the largest number where that is below ten', () => {
  expect(
    chart.draw(
      rows.filter((row) => row.models < 5),
      380,
    ).x?.domain,
  ).toEqual(['0', '1', '2', '3', '4']);
});

test('each bar has its number', async () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Bars of Spaces by number of models named; of 121 Spaces, 92 name none and 15 name one."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('models-per-space.svg');
});

test('there is no row where no capture counts them', () =>
  expect(chart.rows(madeUpData([{ capture: '2026-08-22' }], { 'space-usage': [] }))).toEqual([]));
