import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/rate-and-mix.ts';
import { madeUpData } from './made-up-data.ts';

const change = (measure: 'licence' | 'declared-datasets', to: string) => ({
  measure,
  from: '2022-02-15',
  to,
  from_share: 0.25,
  to_share: 0.4,
  rates_at_old_mix: 0.41,
  by_rate: 0.16,
  by_mix: -0.01,
});

test('a share that the newest listing does not tell says to which month it goes', () => {
  const rows = chart.rows(
    madeUpData([{ capture: '2022-02-15' }, { capture: '2024-07-11' }, { capture: '2026-12-15' }], {
      'rate-and-mix': [change('declared-datasets', '2024-07-11'), change('licence', '2026-12-15')],
    }),
  );
  expect(rows.map(({ name }) => name)).toEqual(['declare a dataset, to July 2024', 'state a licence']);
  expect(chart.findings?.[0]?.say(rows)).toBe('25% of models stated a licence in February 2022, 40% in December 2026');
});
