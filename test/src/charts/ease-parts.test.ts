import { expect, test } from 'vitest';
import { easeParts } from '../../../method/ease-parts.ts';
import { chart } from '../../../src/charts/ease-parts.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData } from './made-up-data.ts';

const capture = '2024-07-11';
const parts = (task: string, shares: Record<string, number>) =>
  easeParts.map(({ name }) => ({
    capture,
    task,
    part: name,
    n: 40,
    known: 40,
    share: shares[name] ?? null,
    low: null,
    high: null,
    weight: 1,
  }));
const data = madeUpData([{ capture }], {
  'ease-index': [
    { capture, task: 'fill-mask', index: 0.75, rank: 2 },
    { capture, task: 'text-generation', index: 0.9, rank: 1 },
  ],
  'ease-parts': [
    ...parts('fill-mask', { licence: 0.5, library: 1 }),
    ...parts('text-generation', { licence: 0.8, library: 0.95, size: 0.95 }),
  ],
});
const rows = chart.rows(data);

test('a row a task in the order of the index, with every part, null where unknown', () => {
  expect(rows.map((row) => [row.task, row.licence, row.size, row.working])).toEqual([
    ['text-generation', 0.8, 0.95, null],
    ['fill-mask', 0.5, null, null],
  ]);
});

test('says the span of each known part, and which are unknown for all', () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"A matrix of 2 tasks and 14 parts: licence from 50.0% to 80.0%, library from 95.0% to 100%, size from 95.0% to 95.0%; unknown for every task: one call, no own code, safe weights, small form, starter code, open access, working, short, pinned, documented, card example."`,
  );
});

test('a dot for each share, a dash for what is unknown, and shares in figures where there is room', async () => {
  const wide = chartPicture(chart, rows, 720);
  expect(wide.match(/\u2013<|>\u2013/g)).toHaveLength(1);
  expect(wide).toContain('95%');
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('ease-parts.svg');
});
