import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/uses-per-model.ts';
import { figureTitle } from '../../../src/figure/figure-title.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type CaptureCells } from './made-up-data.ts';

const ranked = (side: 'model' | 'space', uses: number[]): CaptureCells<'model-uses'>[] =>
  uses.map((n, at) => ({ side, rank: at + 1, model: `a/${side}-${at + 1}`, pipeline_tag: null, uses: n }));
const data = madeUpData([
  { capture: '2023-11-15' },
  { capture: '2024-07-11', tables: { 'model-uses': ranked('model', [100, 40, 7, 7, 7, 7, 2, 1, 1, 1]) } },
  {
    capture: '2026-08-06',
    tables: { 'model-uses': [...ranked('model', [60, 50]), ...ranked('space', [4, 2, 1, 1, 1, 1])] },
  },
]);
const rows = chart.rows(data);

test('models by rank, capture by capture; a capture that does not know is left out', () => {
  expect(rows.slice(0, 2)).toEqual([
    { capture: '2024-07-11', seen: '2024-07-11', rank: 1, model: 'a/model-1', uses: 100, side: 'model' },
    { capture: '2024-07-11', seen: '2024-07-11', rank: 2, model: 'a/model-2', uses: 40, side: 'model' },
  ]);
  expect([...new Set(rows.map((row) => row.seen))]).toEqual(['2024-07-11', '2026-08-06']);
});

test('what Spaces say goes before what models say: a capture has one curve', () => {
  expect(rows.filter((row) => row.seen === '2026-08-06').map((row) => row.model)).toEqual(
    [1, 2, 3, 4, 5, 6].map((rank) => `a/space-${rank}`),
  );
});

test('the curve has the first and the last model of each run of equal uses', () => {
  const path = /<path stroke="[^"]+" d="([^"]+)"/.exec(
    chartPicture(
      chart,
      rows.filter((row) => row.seen === '2024-07-11'),
      720,
    ),
  )?.[1];
  expect(path?.split(/[ML]/).filter(Boolean)).toHaveLength(7);
});

test('both axes have a tick a decade, and the figure says how many models are used once', async () => {
  const { x, y } = chart.draw(rows, 380);
  expect([x?.ticks, y?.ticks]).toEqual([
    [1, 10],
    [1, 10, 100],
  ]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Falling curves of Spaces by rank of the model; 2024-07-11: 100 Spaces use the first (a/model-1), and 3 of 10 models are used once; 2026-08-06: 4 Spaces use the first (a/space-1), and 4 of 6 models are used once."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('uses-per-model.svg');
});

test('the title tells the share of models that one Space alone uses, in the newest listing', () => {
  expect(figureTitle(chart, rows)).toBe('66.7% of 6 models that apps use are used by one app alone, August 2026');
  expect(
    figureTitle(
      chart,
      rows.filter(({ seen }) => seen === '2024-07-11'),
    ),
  ).toBe('Spaces per model, ranked');
});
