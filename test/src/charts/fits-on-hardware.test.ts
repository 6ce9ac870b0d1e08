import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/fits-on-hardware.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const fit = (capture: string, hardware: string, memory_gb: number, shares: readonly number[], of = 200) =>
  shares.map((share, at): MetricCells<'fits-on-hardware'> => ({
    capture,
    memory_gb,
    hardware,
    precision: (['fp16', 'int4', 'int8'] as const)[at]!,
    fits: share * of,
    of,
    share,
  }));
const rows = chart.rows(
  madeUpData([{ capture: '2025-01-01' }, { capture: '2026-01-01' }, { capture: '2026-02-02' }], {
    'fits-on-hardware': [
      ...fit('2025-01-01', 'T4', 16, [0.1, 0.2, 0.15]),
      ...fit('2026-01-01', 'A100', 80, [0.9, 1, 0.95]),
      ...fit('2026-01-01', 'T4', 16, [0.5, 0.9, 0.7]),
      ...fit('2026-02-02', 'T4', 16, [0, 0, 0], 99),
    ],
  }),
);

test('the newest capture with a hundred known models, by memory and then by precision', async () => {
  expect(rows.map((row) => `${row.capture} ${row.hardware} ${row.precision} ${row.share}`)).toEqual([
    '2026-01-01 T4 fp16 0.5',
    '2026-01-01 T4 int8 0.7',
    '2026-01-01 T4 int4 0.9',
    '2026-01-01 A100 fp16 0.9',
    '2026-01-01 A100 int8 0.95',
    '2026-01-01 A100 int4 1',
  ]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Of the models, 50.0% fit on T4, 16 GB in fp16, 90.0% fit on A100, 80 GB in fp16, 100% fit on A100, 80 GB in int4."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('fits-on-hardware.svg');
});
