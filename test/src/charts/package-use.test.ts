import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/package-use.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData } from './made-up-data.ts';

const use = (name: string, rank: number, pins: [number, number, number, number], more = {}) => {
  const spaces = pins.reduce((sum, n) => sum + n, 0);
  return {
    capture: '2026-08-06',
    package: name,
    rank,
    spaces,
    of: 40,
    share: spaces / 40,
    exact: pins[0],
    range: pins[1],
    none: pins[2],
    address: pins[3],
    refused: 0,
    latest: null,
    median_days_behind: null,
    ...more,
  };
};
const rows = chart.rows(
  madeUpData([{ capture: '2026-08-06' }], {
    'package-use': [
      use('old', 1, [1, 0, 0, 0], { capture: '2024-01-01' }),
      use('gradio', 2, [3, 9, 4, 0]),
      use('numpy', 3, [0, 2, 2, 0]),
      use('torch', 1, [8, 8, 4, 0]),
    ],
  }),
);

test('packages of the newest capture by rank, with what they ask of the version', () => {
  expect(rows.map((row) => [row.package, row.spaces, row.exact, row.range, row.none, row.address].join(' '))).toEqual([
    'torch 20 8 8 4 0',
    'gradio 16 3 9 4 0',
    'numpy 4 0 2 2 0',
  ]);
});

test('only the ways to pin that somebody uses are in the legend', () => {
  expect(chart.legend?.(rows).map((entry) => entry.label)).toEqual([
    'one version',
    'a range of versions',
    'no version',
  ]);
  expect(chart.legend?.([{ ...rows[0]!, address: 1 }])).toHaveLength(4);
  expect(chart.legend?.([{ ...rows[0]!, refused: 1 }]).at(-1)?.label).toBe('what pip refuses');
});

test('bars in parts, each with its number', async () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Apps that require torch: 20 (8 with one version, 4 with none), gradio: 16 (3 with one version, 4 with none), numpy: 4 (0 with one version, 2 with none)."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('package-use.svg');
});

test('numbers of four digits have their comma, in the title too', () => {
  const rows = chart.rows(
    madeUpData([{ capture: '2026-08-06' }], {
      'package-use': [use('torch', 1, [1200, 0, 0, 0]), use('numpy', 2, [600, 0, 0, 0])].map((row) => ({
        ...row,
        of: 2400,
        share: 0.5,
      })),
    }),
  );
  expect(chart.findings?.[0]?.say(rows)).toBe('50% of 2,400 apps require torch, August 2026');
  expect(chart.describe(rows)).toContain('torch: 1,200 (');
});
