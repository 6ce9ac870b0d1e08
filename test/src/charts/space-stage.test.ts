import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/space-stage.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const share = (
  capture: string,
  value: string | null,
  n: number,
  of: number,
  facet = 'stage',
): MetricCells<'composition'> => ({
  capture,
  kind: 'spaces',
  facet,
  task: null,
  value,
  n,
  of,
  share: n / of,
});
const data = madeUpData([{ capture: '2024-12-13' }, { capture: '2026-08-06' }], {
  composition: [
    share('2024-12-13', 'RUNNING', 260, 261),
    share('2024-12-13', 'RUNNING_APP_STARTING', 1, 261),
    share('2026-08-06', null, 106, 229),
    share('2026-08-06', 'RUNNING', 44, 229),
    share('2026-08-06', 'SLEEPING', 79, 229),
    share('2026-08-06', 'gradio', 9, 229, 'sdk'),
  ],
});
const rows = chart.rows(data);

test('stages as the Hub spells them, by capture; shares are of the Spaces whose stage is known', () => {
  expect(rows.map((row) => `${row.seen} ${row.value} ${row.n} of ${row.of}`)).toEqual([
    '2024-12-13 RUNNING 260 of 261',
    '2024-12-13 RUNNING_APP_STARTING 1 of 261',
    '2026-08-06 SLEEPING 79 of 123',
    '2026-08-06 RUNNING 44 of 123',
    '2026-08-06 not known 106 of 229',
  ]);
});

test('the longest stage has room beside its bar', async () => {
  expect(chart.draw(rows, 380).marginLeft).toBeGreaterThan(140);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"2024-12-13: running 99.62%, running app starting 0.38%; 2026-08-06: sleeping 64.2%, running 35.8%, not known for 106."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('space-stage.svg');
});
