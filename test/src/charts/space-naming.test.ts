import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/space-naming.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const figure = (name: string, value: number) => ({
  figure: name,
  value,
  unit: 'Spaces',
  about: 'Made up.',
  source: 'A study',
});
const usage = (
  capture: string,
  side: MetricCells<'space-usage'>['side'],
  spaces_naming: number,
  answering: number,
): MetricCells<'space-usage'> => ({
  capture,
  side,
  spaces_naming,
  answering,
  naming_share: side === 'space' ? spaces_naming / answering : null,
});
const data = madeUpData([{ capture: '2023-11-15' }, { capture: 'latest', seen: '2026-08-06' }], {
  published: [figure('osborne-models', 9), figure('study-spaces-listed', 2000), figure('study-spaces-naming', 400)],
  'space-usage': [usage('2024-07-11', 'model', 900, 1000), usage('latest', 'space', 30, 120)],
});
const rows = chart.rows(data);

test('the figure that the study published comes first, then each capture whose Spaces say it', () => {
  expect(rows).toEqual([
    {
      capture: '2023-11-15',
      seen: '2023-11-15',
      basis: 'as the starting study published',
      n: 400,
      of: 2000,
      share: 0.2,
    },
    { capture: 'latest', seen: '2026-08-06', basis: 'counted here', n: 30, of: 120, share: 0.25 },
  ]);
});

test('the published figure says that it is one', () => {
  expect([chart.part?.('2023-11-15', rows), chart.part?.('latest', rows)]).toEqual([
    'published figure, whole Hub',
    undefined,
  ]);
});

test('one bar a capture, the published one in grey', async () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Bars by listing; 2023-11-15, as the starting study published: 20.0% of 2 k Spaces; 2026-08-06, counted here: 25.0% of 120 Spaces."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('space-naming.svg');
});
