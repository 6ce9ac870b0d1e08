import { describe, expect, test } from 'vitest';
import { widenedTail } from '../../../scripts/statistics/widened-tail.ts';

describe('the tail of an interval by few authors', () => {
  // norm.cdf(sqrt(scale) * t.ppf(0.025, freedom)) of scipy 1.16, with scale and freedom by the formulas of the function.
  test.each([
    [[{ variance: 1, authors: 10 }], 0.00855063902440636],
    [[{ variance: 2.5, authors: 31 }], 0.01894552751656637],
    [
      [
        { variance: 1, authors: 9 },
        { variance: 1, authors: 9 },
      ],
      0.012272190608962676,
    ],
    [[{ variance: 1, authors: 1_000_000 }], 0.02499980407755414],
  ])('of %j is that of scipy', (samples, tail) => expect(widenedTail(samples)).toBeCloseTo(tail, 10));

  test('with a fraction of a degree of freedom lies on the line between two', () =>
    // 15.38 degrees: scipy has 0.0133675 on the curve.
    expect(
      widenedTail([
        { variance: 4, authors: 11 },
        { variance: 1, authors: 41 },
      ]),
    ).toBeCloseTo(0.0133675, 4));

  test('is the plain one without variance, and none at all where a sample is that of one author', () => {
    expect(widenedTail([{ variance: 0, authors: 5 }])).toBe(0.025);
    expect(
      widenedTail([
        { variance: 1, authors: 40 },
        { variance: 1, authors: 1 },
      ]),
    ).toBe(0);
  });
});
