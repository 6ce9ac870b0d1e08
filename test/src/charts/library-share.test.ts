import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/library-share.ts';
import type { ReportData } from '../../../src/data/report-data.ts';
import { chartPicture } from './chart-picture.ts';

const counts: Record<string, Record<string, number>> = {
  '2024-07-11': { transformers: 600, peft: 50, 'a-faded-one': 40, diffusers: 200 },
  '2026-08-06': { transformers: 500, peft: 250, diffusers: 120 },
};
const data = {
  captures: () =>
    Object.keys(counts).map((day) => ({ capture: day, seen: day, population: { models: { kind: 'whole' } } })),
  metricTable: () =>
    Object.entries(counts).flatMap(([capture, libraries]) =>
      Object.entries({ ...libraries, '': 130 }).map(([value, n]) => ({
        capture,
        kind: 'models',
        facet: 'library',
        task: null,
        value: value || null,
        n,
        of: 1000,
        share: n / 1000,
      })),
    ),
} as unknown as ReportData;

test('the most common libraries of the last capture, largest first, in every capture', async () => {
  const rows = chart.rows(data);
  expect(rows.map((row) => `${row.seen} ${row.library} ${row.n}`)).toEqual([
    '2024-07-11 transformers 600',
    '2024-07-11 peft 50',
    '2024-07-11 diffusers 200',
    '2026-08-06 transformers 500',
    '2026-08-06 peft 250',
    '2026-08-06 diffusers 120',
  ]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Bars for each listing; on 2026-08-06 the most common were transformers (50.0%), peft (25.0%), diffusers (12.0%)."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('library-share.svg');
});
