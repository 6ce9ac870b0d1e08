import { describe, expect, test } from 'vitest';
import { smallestShareDifference } from '../../../scripts/statistics/smallest-share-difference.ts';

describe('the smallest difference of shares that could have been seen', () => {
  // statsmodels 0.15: NormalIndPower().solve_power(None, nobs1=n, ratio=m / n, alpha=0.05, power=0.8) gives h.
  test.each([
    [17, 15, 0.9924514840388579],
    [47, 90, 0.5041890398839223],
    [91, 206, 0.35263674339430906],
  ])('of %i and %i is one of the h of statsmodels', (n, m, h) => {
    for (const share of [0.3, 0.5]) {
      const { above, below } = smallestShareDifference(share, n, m);
      const at = 2 * Math.asin(Math.sqrt(share));
      // Its h counts the samples that err to the other side as seen, too: one in a million of them.
      expect(2 * Math.asin(Math.sqrt(share + above!)) - at).toBeCloseTo(h, 5);
      expect(at - 2 * Math.asin(Math.sqrt(share - below!))).toBeCloseTo(h, 5);
    }
  });

  test('is none on a side where no share is so far away', () => {
    expect(smallestShareDifference(0.02, 17, 15)).toEqual({ above: expect.closeTo(0.334844, 5), below: null });
    expect(smallestShareDifference(1, 200, 200)).toEqual({ above: null, below: expect.closeTo(0.019494, 5) });
    expect(smallestShareDifference(0.5, 0, 15)).toEqual({ above: null, below: null });
  });

  test('asks for a share', () => {
    expect(() => smallestShareDifference(1.2, 3, 3)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: smallestShareDifference: expected a share from 0 to 1, received 1.2]`,
    );
  });
});
