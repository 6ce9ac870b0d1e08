import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/match-quality.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const judged = (
  population: MetricCells<'match-quality'>['population'],
  method: MetricCells<'match-quality'>['method'],
  held_out: MetricCells<'match-quality'>['held_out'],
  precision: number | null,
  recall: number,
  cards = 4000,
): MetricCells<'match-quality'> => ({
  capture: '2022-02-15',
  population,
  method,
  held_out,
  cards,
  precision,
  precision_low: precision === null ? null : precision - 0.1,
  precision_high: precision === null ? null : precision + 0.1,
  recall,
  recall_low: recall - 0.1,
  recall_high: recall + 0.1,
  f1: 0.5,
});
const rows = chart.rows(
  madeUpData([{ capture: '2022-02-15' }], {
    'match-quality': [
      judged('all', 'matcher', 'cards', 0.5, 0.5),
      judged('declaring', 'fuzzy', 'none', null, 0.5),
      judged('declaring', 'tokens', 'none', 0.2, 0.7),
      judged('declaring', 'matcher', 'authors', 0.8, 0.6),
      judged('declaring', 'matcher', 'cards', 0.85, 0.75),
      judged('read-by-hand', 'matcher', 'cards', 0.9, 0.5, 200),
    ],
  }),
);

test('judges in order, and of each the matcher first; what found nothing has no precision and no row', async () => {
  expect(rows.map((row) => `${row.judge}: ${row.method}`)).toEqual([
    "Against what 4,000 authors' cards declare: matcher, new cards",
    "Against what 4,000 authors' cards declare: matcher, new authors",
    "Against what 4,000 authors' cards declare: whole words",
    'Against labels by hand of 200 cards: matcher, new cards',
  ]);
  expect(chart.describe(rows.slice(-1))).toMatchInlineSnapshot(
    `"Precision and recall with intervals; against labels by hand of 200 cards, matcher, new cards: 90.0% and 50.0%."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('match-quality.svg');
});
