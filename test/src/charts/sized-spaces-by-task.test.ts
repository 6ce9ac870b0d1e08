import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/sized-spaces-by-task.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const size = (
  value: string | null,
  known: number,
  more: MetricCells<'space-sizes'> = {},
): MetricCells<'space-sizes'> => ({
  capture: '2026-08-06',
  group: 'task',
  value,
  measure: 'files',
  known,
  least: 20,
  ...more,
});
const rows = chart.rows(
  madeUpData([{ capture: '2026-08-06' }], {
    'space-sizes': [
      size('text-generation', 99, { capture: '2024-01-01' }),
      size(null, 12),
      size('fill-mask', 2),
      size('text-classification', 2),
      size('text-generation', 7),
      size('text-generation', 5, { measure: 'bytes' }),
      size('docker', 50, { group: 'sdk' }),
    ],
  }),
);

test('Spaces of the newest capture by task, equal ones by name, those without a known task last', () => {
  expect(rows.map((row) => `${row.task} ${row.spaces}`)).toEqual([
    'text-generation 7',
    'fill-mask 2',
    'text-classification 2',
    'task not known 12',
  ]);
});

test('the axis reaches to the number that statistics would need', async () => {
  expect(chart.draw(rows, 720).x?.domain).toEqual([0, 20]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Bars of Spaces by task, against a line at 20; text-generation 7, fill-mask 2, text-classification 2, task not known 12."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('sized-spaces-by-task.svg');
});
