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

test('kinds of apps stand with those that do both between the two, so that either sum of the title can be seen', async () => {
  const rows = chart.rows(
    madeUpData([{ capture: '2026-11-28' }], {
      'code-use': [
        kind('hosted api', 50),
        kind('own weights and hosted api', 1),
        kind('local model and hosted api', 20),
        kind('no model', 29),
        kind('both', 20, 'use'),
      ],
    }),
  );
  expect(rows.map((row) => `${row.kind} ${row.apps} of ${row.of}`)).toEqual([
    'open model and service 20 of 100',
    'service 50 of 100',
    'own weights and service 1 of 100',
    'no model 29 of 100',
  ]);
  expect(chart.legend?.(rows).map(({ label }) => label)).toEqual(['do both', 'call a service', 'neither']);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Of 100 apps by what their code does: open model and service 20, service 50, own weights and service 1, no model 29."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('code-use.svg');
});
