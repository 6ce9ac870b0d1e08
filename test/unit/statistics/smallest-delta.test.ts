import { describe, expect, test } from 'vitest';
import { smallestDelta } from '../../../scripts/statistics/smallest-delta.ts';

describe('the smallest delta that could have been seen', () => {
  // N = (z(0.975) + z(0.8))^2 / (12 c (1 - c) (p - 0.5)^2) as rankFD::noether of R has it, with p = (delta + 1) / 2:
  // noether(0.05, 0.8, 1/2, 0.75) asks for 41.86 values in all, so that 42 show a delta just below one half.
  test('is that of the formula of Noether for 21 values a side', () => {
    expect(smallestDelta(21, 21)).toBeCloseTo(0.49917, 5);
    expect(smallestDelta(21, 21)).toBeLessThan(0.5);
    expect(smallestDelta(21, 20)).toBeGreaterThan(0.5);
  });

  // By scipy 1.17.1: stats.norm.ppf and sqrt alone.
  test.each([
    [17, 15, 0.5729914068173255],
    [47, 90, 0.2910940374875815],
    [100, 100, 0.22874847517668964],
  ])('of %i against %i values', (n, m, delta) => {
    expect(smallestDelta(n, m)).toBeCloseTo(delta, 12);
    expect(smallestDelta(m, n)).toBe(smallestDelta(n, m));
  });

  test('is none where the formula gives more than a delta can be, as of five against five', () => {
    expect([smallestDelta(6, 6), smallestDelta(5, 5), smallestDelta(2, 1000), smallestDelta(0, 9)]).toEqual([
      expect.closeTo(0.9338617),
      null,
      null,
      null,
    ]);
  });

  test('asks for sizes that are whole numbers', () => {
    expect(() => smallestDelta(2.5, 3)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: smallestDelta: expected a whole number >= 0, received 2.5]`,
    );
    expect(() => smallestDelta(3, -1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: smallestDelta: expected a whole number >= 0, received -1]`,
    );
  });
});
