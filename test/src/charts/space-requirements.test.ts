import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/space-requirements.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const spaces = [0, 1, 2, 3, 4, 5, 9, 30, 100, 2000, null].map((value, at) => ({ id: `a/${at}`, requirements: value }));
const sizes: MetricCells<'space-sizes'> = {
  capture: '2026-08-06',
  group: 'all',
  value: null,
  measure: 'requirements',
  basis: null,
  median: 4.5,
  enough: true,
};
const rows = chart.rows(madeUpData([{ capture: '2026-08-06', tables: { spaces } }], { 'space-sizes': [sizes] }));

test('Spaces by size, each bin twice the one before, zeros apart', async () => {
  expect(rows.map((row) => `${row.from}-${row.to}: ${row.n}`)).toEqual([
    '0-0: 1',
    '1-2: 1',
    '2-4: 2',
    '4-8: 2',
    '8-16: 1',
    '16-32: 1',
    '32-64: 0',
    '64-128: 1',
    '128-256: 0',
    '256-512: 0',
    '512-1024: 0',
    '1024-2048: 1',
    'null-null: 1',
  ]);
  expect(chart.describe(rows)).toBe('2026-08-06: median 4.5 over 10 apps, highest bar from 2 to below 4 (20.0%).');
  expect(chart.draw(rows, 720).x).toMatchObject({ type: 'log', domain: [0.25, 2048] });
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('space-requirements.svg');
});

test('without zeros the axis begins with the first bin', () => {
  expect(
    chart.draw(
      rows.filter((row) => row.to !== 0),
      720,
    ).x?.domain,
  ).toEqual([1, 2048]);
});
