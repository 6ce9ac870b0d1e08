import { quantileSorted } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { quantilePair } from '../../../scripts/statistics/quantile-pair.ts';
import { residues } from './samples.ts';

/** The two quantiles of the sorted values, by d3. */
function sortedPair(values: readonly number[], low: number, high: number) {
  const sorted = values.toSorted((a, b) => a - b);
  return [quantileSorted(sorted, low), quantileSorted(sorted, high)];
}

describe('quantilePair', () => {
  test('gives what sorting gives, digit for digit, whatever the number of values and of equal ones', () => {
    for (const different of [2, 5, 1009])
      for (let n = 1; n <= 90; n += 1) {
        const values = residues(n, 7919, different, -3).map((value) => value / 7);
        for (const [low, high] of [
          [0.025, 0.975],
          [0, 1],
          [0.2, 0.2],
          [0.31, 0.5],
        ] as const)
          expect(quantilePair(Float64Array.from(values), low, high)).toEqual(sortedPair(values, low, high));
      }
  });

  test('gives the same of ascending, descending and 2,000 values, and leaves them as they were', () => {
    const values = residues(2000, 104729, 100_003, 0);
    for (const each of [values, values.toSorted((a, b) => a - b), values.toSorted((a, b) => b - a)]) {
      const given = Float64Array.from(each);
      expect(quantilePair(given, 0.0103, 0.9897)).toEqual(sortedPair(values, 0.0103, 0.9897));
      expect([...given]).toEqual(each);
    }
  });

  test('leaves out NaN, and is null of nothing else', () => {
    expect(quantilePair(Float64Array.of(NaN, 3, NaN, 1, 2), 0.25, 0.75)).toEqual([1.5, 2.5]);
    expect(quantilePair(Float64Array.of(NaN, NaN), 0.25, 0.75)).toBeNull();
    expect(quantilePair(new Float64Array(0), 0.25, 0.75)).toBeNull();
  });
});
