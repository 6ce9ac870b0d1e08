import { expect, test } from 'vitest';
import { downloadsShare } from '../../../scripts/metrics/without-largest-share.ts';
import { topShares } from '../../../scripts/statistics/top-share.ts';
import { counted } from '../statistics/counted.ts';
import { withoutLargest } from '../../../scripts/statistics/without-largest.ts';

const tally = (downloads_sum: number, downloads_max: number, downloads_known = 10) => ({
  downloads_known,
  downloads_sum,
  downloads_max,
});

test('the largest repository leaves both its part and the whole, and only the whole of the other parts', () => {
  const whole = tally(1000, 400);
  expect(downloadsShare(tally(500, 400), whole)).toEqual({
    downloads_share: 0.5,
    downloads_share_without_largest: 0.166666666667,
  });
  expect(downloadsShare(tally(300, 200), whole)).toEqual({
    downloads_share: 0.3,
    downloads_share_without_largest: 0.5,
  });
  expect(downloadsShare(undefined, whole)).toEqual({ downloads_share: 0, downloads_share_without_largest: 0 });
});

test('a share stands alone where no repository has more than a twentieth, and is empty where nothing is known', () => {
  expect(downloadsShare(tally(500, 50), tally(1000, 50)).downloads_share_without_largest).toBeNull();
  expect(downloadsShare(tally(0, 0, 0), tally(0, 0, 0)).downloads_share).toBeNull();
});

test('without one of the largest, others of the same size stay', () => {
  const ones = Array.from({ length: 98 }, () => 1);
  const values = counted([...ones, 50, 50]);
  expect(withoutLargest(values)).toEqual(counted([...ones, 50]));
  expect([withoutLargest(counted([7])), withoutLargest(counted([]))]).toEqual([counted([]), counted([])]);
  expect(topShares(withoutLargest(values), [0.01])[0]).toBeCloseTo(50 / 148, 12);
});
