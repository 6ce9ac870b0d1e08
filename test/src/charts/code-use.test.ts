import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/code-use.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData } from './made-up-data.ts';

const kind = (value: string, n: number, group: 'kind' | 'use' = 'kind') => ({
  capture: '2026-11-28',
  basis: 'repository' as const,
  group,
  value,
  n,
  of: 100,
  share: n / 100,
  low: null,
  high: null,
});

test('kinds of apps by their number, those that load a model in one colour and those that only call in another', async () => {
  const rows = chart.rows(
    madeUpData([{ capture: '2026-11-28' }], {
      'code-use': [
        kind('hosted api', 50),
        kind('local model and hosted api', 20),
        kind('no model', 30),
        kind('both', 20, 'use'),
      ],
    }),
  );
  expect(rows.map((row) => `${row.kind} ${row.apps} of ${row.of}`)).toEqual([
    'hosted service 50 of 100',
    'no model 30 of 100',
    'open model and hosted service 20 of 100',
  ]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Of 100 apps by what their code does: hosted service 50, no model 30, open model and hosted service 20."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('code-use.svg');
});
