import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/concentration-curves.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type CaptureCells } from './made-up-data.ts';

const days = ['2022-02-15', '2024-07-11', '2026-08-06'];
const exponents: Record<string, number> = { '2024-07-11': 0.1, '2026-08-06': 0.05 };
const point: CaptureCells<'lorenz'> = { kind: 'models', by: 'all', task: null, measure: 'downloads' };
const lorenzOf = (capture: string): CaptureCells<'lorenz'>[] => {
  const exponent = exponents[capture];
  if (exponent === undefined) return [];
  const curve = [0.0001, 0.001, 0.01, 0.1, 1].map((top) => ({
    ...point,
    top,
    held: top ** exponent,
    held_without_largest: 0.9 * top ** exponent,
  }));
  return [
    ...curve,
    { ...point, measure: 'likes', top: 1, held: 1 },
    { ...point, by: 'tag', task: 'fill-mask', top: 1, held: 1 },
  ];
};
const data = madeUpData(
  days.map((capture) => ({ capture, tables: { lorenz: lorenzOf(capture) } })),
  {
    concentration: [
      {
        capture: '2026-08-06',
        kind: 'models',
        by: 'all',
        measure: 'downloads',
        top_1_without_largest: 0.7,
      },
    ],
  },
);

test('one curve a capture that has downloads, named at its left end', async () => {
  const rows = chart.rows(data);
  expect(rows.map((row) => row.capture)).toEqual([...Array(5).fill('2024-07-11'), ...Array(5).fill('2026-08-06')]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"On 2026-08-06 the top 1% of models held 79.4% (71.5% without the most downloaded one) of the downloads."`,
  );
  await expect(chartPicture(chart, rows, 720)).toMatchFileSnapshot('concentration-curves.svg');
});
