import { expect, test } from 'vitest';
import { easeParts } from '../../../method/ease-parts.ts';
import { chart } from '../../../src/charts/ease-frames.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData } from './made-up-data.ts';

const parts = (capture: string, task: string, shares: Record<string, number>) =>
  easeParts.map(({ name }) => ({
    capture,
    task,
    part: name,
    n: 40,
    known: shares[name] === undefined ? 0 : 40,
    state: shares[name] === undefined ? ('not asked' as const) : ('known' as const),
    share: shares[name] ?? null,
    low: shares[name] === undefined ? null : 0.1,
    high: shares[name] === undefined ? null : 0.9,
  }));
const data = madeUpData([{ capture: '2024-07-11' }, { capture: '2026-08-22', population: 'curated' }], {
  'ease-index': [{ capture: '2024-07-11' }, { capture: '2026-08-22' }],
  'ease-parts': [
    ...parts('2024-07-11', 'text-classification', { licence: 0.5, 'small-form': 0 }),
    ...parts('2024-07-11', 'text-generation', { licence: 0.6, 'small-form': 0.8 }),
    ...parts('2024-07-11', 'translation', { licence: 1 }),
    ...parts('2026-08-22', 'text-generation', { licence: 0.7, size: 0.4 }),
  ],
});
const rows = chart.rows(data);

test('a row a part of the two tasks in every capture, with what its listing is and whether the part was asked', () => {
  expect(rows).toHaveLength(3 * easeParts.length);
  expect(rows.find((row) => row.seen === '2026-08-22' && row.part === 'Size')).toMatchObject({
    population: 'a selection',
    task: 'text-generation',
    state: 'known',
    share: 0.4,
    known: 40,
  });
  expect(rows.find((row) => row.part === 'Size')).toMatchObject({ state: 'not asked', share: null, known: 0 });
});

test('says by capture how many parts are known and where the tasks are furthest apart', () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Of 14 conditions, text classification against text generation: July 2024, 2 conditions known, furthest apart in small form (0% and 80.0%); August 2026, 2 conditions known."`,
  );
});

test('a dot a task, a link between two, and a dash only where neither is known', async () => {
  const wide = chartPicture(chart, rows, 720);
  expect(wide.match(/>\u2013</g)).toHaveLength(2 * easeParts.length - 4);
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('ease-frames.svg');
});
