import { describe, expect, test } from 'vitest';
import { cliffsDeltaInterval } from '../../../scripts/statistics/cliffs-delta-interval.ts';
import { leastApart } from '../../../scripts/statistics/least-apart.ts';

/** Variance of the share of pairs, by Hanley and McNeil with the sizes of method 5. */
function variance(share: number, n: number, m: number): number {
  const more = (n + m) / 2 - 1;
  return ((share * (1 - share)) / (n * m)) * (1 + (more * (1 - share)) / (2 - share) + (more * share) / (1 + share));
}

describe('leastApart', () => {
  test.each([
    [1, 1],
    [5, 5],
    [11, 13],
    [40, 12],
    [300, 2],
  ])('of %d and %d values is 1.96 standard errors from what was seen', (n, m) => {
    const share = (leastApart(n, m) + 1) / 2;
    expect((1 - share) / Math.sqrt(variance(share, n, m))).toBeCloseTo(1.959963984540054, 9);
    expect(leastApart(m, n)).toBe(leastApart(n, m));
  });

  test('comes nearer to 1 with more values', () => {
    const ends = [2, 5, 20, 100, 1000].map((n) => leastApart(n, n));
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(ends.at(-1)).toBeGreaterThan(0.99);
  });

  test('refuses a sample without values', () =>
    expect(() => leastApart(0, 3)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: leastApart: expected samples with values, received 0 and 3]`,
    ));
});

describe('the interval of two samples that are wholly apart', () => {
  const [low, high] = [
    [[1, 2], [3], [4, 4, 4]],
    [[10], [11, 12, 13, 14]],
  ];

  test('counts each author once and ends at 1, or at -1', () => {
    const end = leastApart(3, 2);
    expect(cliffsDeltaInterval(high, low, { seed: 1 })).toEqual({ low: end, high: 1, draws: 2000 });
    expect(cliffsDeltaInterval(low, high, { seed: 1 })).toEqual({ low: -1, high: -end, draws: 2000 });
  });

  test('and of samples that are all alike stays without a width', () =>
    expect(cliffsDeltaInterval([[0], [0]], [[0], [0, 0]], { seed: 1 })).toEqual({ low: 0, high: 0, draws: 2000 }));
});
