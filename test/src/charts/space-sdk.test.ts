import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/space-sdk.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const share = (
  capture: string,
  value: string | null,
  n: number,
  of: number,
  more: MetricCells<'composition'> = {},
): MetricCells<'composition'> => ({
  capture,
  kind: 'spaces',
  facet: 'sdk',
  task: null,
  value,
  n,
  of,
  share: n / of,
  ...more,
});
const data = madeUpData([{ capture: '2024-12-13' }, { capture: '2026-05-04' }, { capture: '2026-08-06' }], {
  composition: [
    share('2024-12-13', null, 261, 261),
    share('2026-05-04', 'docker', 250, 1000),
    share('2026-05-04', 'gradio', 700, 1000),
    share('2026-05-04', 'static', 50, 1000),
    share('2026-08-06', null, 120, 200),
    share('2026-08-06', 'static', 10, 200),
    share('2026-08-06', 'gradio', 60, 200),
    share('2026-08-06', 'docker', 10, 200),
    share('2026-08-06', 'running', 9, 200, { facet: 'stage' }),
    share('2026-08-06', 'gradio', 9, 200, { kind: 'datasets' }),
  ],
});
const rows = chart.rows(data);

test(
  'SDKs by capture, most Spaces first, equal ones by name, what is not known last; a capture that ' +
    'knows none is left out',
  () => {
    expect(rows.map((row) => `${row.seen} ${row.value} ${row.n}`)).toEqual([
      '2026-05-04 gradio 700',
      '2026-05-04 docker 250',
      '2026-05-04 static 50',
      '2026-08-06 gradio 60',
      '2026-08-06 docker 10',
      '2026-08-06 static 10',
      '2026-08-06 not known 120',
    ]);
  },
);

test('captures stand below each other, each with its own bars', async () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"2026-05-04: gradio 70.0%, docker 25.0%, static 5.0%; 2026-08-06: gradio 75.0%, docker 12.5%, static 12.5%."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('space-sdk.svg');
});
