import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/size-by-sdk.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const size = (
  value: string | null,
  measure: MetricCells<'space-sizes'>['measure'],
  q1: number,
  median: number,
  q3: number,
  more: MetricCells<'space-sizes'> = {},
): MetricCells<'space-sizes'> => ({
  capture: '2026-08-06',
  group: value === null ? 'all' : 'sdk',
  value,
  measure,
  known: 100,
  least: 20,
  enough: true,
  q1,
  median,
  q3,
  ...more,
});
const rows = chart.rows(
  madeUpData([{ capture: '2023-11-15' }, { capture: '2026-08-06' }], {
    'space-sizes': [
      size(null, 'files', 1, 9, 9, { capture: '2023-11-15' }),
      size(null, 'bytes', 1, 200_000, 9),
      size(null, 'files', 1, 10, 9),
      size(null, 'imports', 1, 5, 9),
      size('docker', 'bytes', 30_000, 300_000, 3_000_000),
      size('docker', 'files', 6, 15, 52),
      size('docker', 'imports', 1, 2, 3),
      size('gradio', 'bytes', 10_000, 70_000, 1_000_000),
      size('gradio', 'files', 4, 7, 13.5),
      size('static', 'files', 0, 0, 0, { enough: false }),
    ],
    'space-size-contrasts': [
      { capture: '2026-08-06', group: 'sdk', left: 'docker', right: 'gradio', measure: 'files', enough: true },
    ],
  }),
);

test(
  'quartiles of each measure by SDK, beside the median of all Spaces of the capture; too few Spaces ' + 'have no row',
  () => {
    expect(rows.map((row) => [row.measure, row.sdk, row.q1, row.median, row.q3, row.all].join(' '))).toEqual([
      'files docker 6 15 52 10',
      'files gradio 4 7 13.5 10',
      'bytes docker 30000 300000 3000000 200000',
      'bytes gradio 10000 70000 1000000 200000',
    ]);
  },
);

test('each dot has its value', async () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Dots with lines by measure and SDK; medians: docker 15 files, gradio 7 files, docker 300 kB, gradio 70 kB."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('size-by-sdk.svg');
});
