import { describe, expect, test } from 'vitest';
import { gini } from '../../../scripts/statistics/gini.ts';
import { lorenzCurve } from '../../../scripts/statistics/lorenz-curve.ts';
import { addValue, sortedCounts } from '../../../scripts/statistics/value-counts.ts';
import { zeroShare } from '../../../scripts/statistics/zero-share.ts';
import { near } from './samples.ts';

describe('lorenzCurve', () => {
  test('of 1, 2, 3, 4 passes a tenth, three tenths and six tenths, by hand', () => {
    expect(lorenzCurve([3, 1, 4, 2])).toEqual([
      { repositories: 0, sum: 0 },
      { repositories: 0.25, sum: 0.1 },
      { repositories: 0.5, sum: 0.3 },
      { repositories: 0.75, sum: 0.6 },
      { repositories: 1, sum: 1 },
    ]);
  });

  test('of equal values is the straight line, of one holder the two sides of the square', () => {
    expect(lorenzCurve([7, 7, 7])).toEqual([
      { repositories: 0, sum: 0 },
      { repositories: 1, sum: 1 },
    ]);
    expect(lorenzCurve([0, 5, 0, 0])).toEqual([
      { repositories: 0, sum: 0 },
      { repositories: 0.75, sum: 0 },
      { repositories: 1, sum: 1 },
    ]);
  });

  test('twice the area between it and the diagonal is the Gini coefficient', () => {
    const counts = new Map<number, number>();
    for (const value of near.x) addValue(counts, value);
    const points = lorenzCurve(near.x)!;
    let under = 0;
    for (const [at, { repositories, sum }] of points.slice(1).entries())
      under += ((repositories - points[at]!.repositories) * (sum + points[at]!.sum)) / 2;
    expect(1 - 2 * under).toBeCloseTo(gini(sortedCounts(counts))!, 12);
  });

  test('is null when there is nothing to share', () => expect(lorenzCurve([0, 0])).toBeNull());

  test('refuses empty and negative input', () => {
    expect(() => lorenzCurve([])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: lorenzCurve: expected at least one value, received none]`,
    );
    expect(() => lorenzCurve([1, -1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: lorenzCurve: expected a finite number >= 0, received -1 at index 1]`,
    );
  });
});

describe('zeroShare', () => {
  test('keeps zeros and positive values apart', () => {
    expect(zeroShare([0, 5, 0, 2])).toEqual({ n: 4, zeros: 2, share: 0.5, positive: [5, 2] });
    expect(zeroShare([0])).toEqual({ n: 1, zeros: 1, share: 1, positive: [] });
  });

  test('refuses empty and negative input', () => {
    expect(() => zeroShare([])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: zeroShare: expected at least one value, received none]`,
    );
    expect(() => zeroShare([-1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: zeroShare: expected a finite number >= 0, received -1 at index 0]`,
    );
  });
});
