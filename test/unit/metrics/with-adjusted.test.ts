import { expect, test } from 'vitest';
import { withAdjusted } from '../../../scripts/metrics/with-adjusted.ts';

test('p of a family are adjusted together, and rows without one have none and count for none', () => {
  const rows = [{ p: 0.04 }, { p: null }, { p: 0.01 }, { p: 0.03 }];
  // scipy.stats.false_discovery_control([0.04, 0.01, 0.03]).
  expect(withAdjusted(rows).map(({ adjusted }) => adjusted)).toEqual([0.04, null, 0.03, 0.04]);
});

test('a family without a test has nothing to adjust', () => {
  expect(withAdjusted([{ p: null }])).toEqual([{ p: null, adjusted: null }]);
});
