import { expect, test } from 'vitest';
import type { ReportData } from '../../../src/data/report-data.ts';
import { chart } from '../../../src/charts/multiverse.ts';
import { chartPicture } from './chart-picture.ts';

const frame = (
  capture: string,
  measure: string,
  delta: number,
  low: number | null = null,
  high: number | null = null,
) => ({
  capture,
  measure,
  by: 'tag',
  selection: low === null ? 'all' : 'top-20-likes',
  exclusion: 'none',
  n_classification: 20,
  n_generation: 20,
  delta,
  low,
  high,
});
const rowsOf = [
  frame('2023-11-15', 'downloads', 0.48, 0.15, 0.78),
  frame('2024-07-11', 'downloads', -0.2),
  frame('2023-11-15', 'likes', -1, -1, -1),
  frame('2024-07-11', 'likes', -0.1),
];
const data = {
  captures: () =>
    ['2023-11-15', '2024-07-11'].map((capture) => ({
      capture,
      seen: capture,
      population: { models: { kind: capture === '2024-07-11' ? 'whole' : 'top' } },
    })),
  metricTable: () => rowsOf,
} as unknown as ReportData;

test('frames stand in the order of their effect within each measure', async () => {
  const rows = chart.rows(data);
  expect(rows.map((row) => `${row.measure} ${row.delta} ${row.place}`)).toEqual([
    'downloads -0.2 0',
    'downloads 0.48 1',
    'likes -1 0',
    'likes -0.1 1',
  ]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Text classification against text generation: by downloads it is ahead in 1 of 2 ways, from −0.20 to 0.48; by likes it is ahead in 0 of 2 ways, from −1.00 to −0.10."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('multiverse.svg');
});

test('the title speaks of top lists alone, where all models of a listing may give another answer', () => {
  const listed = [
    frame('2023-11-15', 'downloads', 0.48, 0.15, 0.78),
    frame('2023-11-15', 'downloads', -0.2),
    frame('2024-07-11', 'downloads', -0.5, -0.7, -0.1),
  ];
  const rows = chart.rows({ ...data, metricTable: () => listed } as unknown as ReportData);
  const told = chart.findings?.find(({ holds }) => holds(rows));
  expect(told?.say(rows)).toBe('By downloads classification leads all top lists of 1 listing, generation those of 1');
});
