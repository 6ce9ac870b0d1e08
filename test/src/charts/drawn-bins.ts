import { expect } from 'vitest';
import type { chart as lines } from '../../../src/charts/space-lines.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

type Measure = NonNullable<MetricCells<'space-sizes'>['measure']>;

/** What is known of a measure of all Spaces of a made-up capture. */
export const sizesOf = (measure: Measure): MetricCells<'space-sizes'> => ({
  capture: '2026-08-06',
  group: 'all',
  value: null,
  measure,
  basis: null,
  median: 4.5,
  enough: true,
});

/** Bins of the made-up Spaces, each twice the one before, and zeros apart. */
export const BINS = [
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
];

/** Bins of a figure of the made-up Spaces by a measure, which is drawn and described as the others are. */
export async function drawnBins(chart: typeof lines, measure: Measure): Promise<string[]> {
  const values = [0, 1, 2, 3, 4, 5, 9, 30, 100, 2000, null];
  const spaces = values.map((value, at) => ({ id: `a/${at}`, [measure]: value }));
  const data = madeUpData([{ capture: '2026-08-06', tables: { spaces } }], { 'space-sizes': [sizesOf(measure)] });
  const rows = chart.rows(data);
  expect(chart.describe(rows)).toBe('2026-08-06: median 4.5 over 10 apps, highest bar from 2 to below 4 (20.0%).');
  expect(chart.draw(rows, 720).x).toMatchObject({ type: 'log', domain: [0.25, 2048] });
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot(`${chart.id}.svg`);
  // Without zeros the axis begins with the first bin.
  const some = rows.filter((row) => row.to !== 0);
  expect(chart.draw(some, 720).x?.domain).toEqual([1, 2048]);
  return rows.map((row) => `${row.from}-${row.to}: ${row.n}`);
}
