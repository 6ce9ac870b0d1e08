import { describe, expect, test } from 'vitest';
import { hodgesLehmann, hodgesLehmannOfCounts } from '../../../scripts/statistics/hodges-lehmann.ts';
import { logShift } from '../../../scripts/statistics/log-shift.ts';
import { far, near, permeability, residues } from './samples.ts';

/** The definition itself: all differences, sorted, the middle one or the mean of the two middle ones. */
function medianOfAll(x: readonly number[], y: readonly number[]): number {
  const all = Float64Array.from(x.flatMap((a) => y.map((b) => a - b))).sort();
  const middle = all.length / 2;
  return all.length % 2 === 1 ? all[Math.floor(middle)]! : (all[middle - 1]! + all[middle]!) / 2;
}

describe('hodgesLehmann', () => {
  // numpy 2.4: np.median(np.subtract.outer(x, y)).
  test('agrees with numpy to the last digit', () => {
    expect(hodgesLehmann(near.x, near.y)).toBe(7);
    expect(hodgesLehmann(far.x, far.y)).toBe(10362.763579157501);
  });

  test(
    'of the permeability data is the published 0.305 (Hollander and Wolfe 1973; R wilcox.test, ' +
      'difference in location)',
    () => {
      expect(hodgesLehmann(permeability.x, permeability.y)).toBe(0.30500000000000005);
    },
  );

  test('is the median of all differences, digit for digit, whatever the sizes and scales', () => {
    for (let n = 1; n <= 12; n += 1) {
      for (let m = 1; m <= 12; m += 1) {
        const x = residues(n, 7919, 31, -9).map((value) => value / 7);
        const y = residues(m, 104729, 23, -3).map((value) => Math.expm1(value) / 3);
        expect(hodgesLehmann(x, y)).toBe(medianOfAll(x, y));
      }
    }
  });

  test('is the same of values that are counted', () => {
    const counted = (values: number[], counts: number[]) => ({
      values: Float64Array.from(values),
      counts: Float64Array.from(counts),
      length: values.length,
    });
    // Equal differences on both sides of the middle, and then not.
    for (const times of [1, 2, 3]) {
      const shift = hodgesLehmannOfCounts(counted([1, 2.5, 7], [2, times, 1]), counted([0.5, 3], [1, 4]));
      const x = [1, 1, ...Array.from({ length: times }, () => 2.5), 7];
      expect(shift).toBe(medianOfAll(x, [0.5, 3, 3, 3, 3]));
    }
  });

  test('ends on extreme scales', () => {
    expect(hodgesLehmann([5e-324, 1e308], [0])).toBe(5e307);
    expect(hodgesLehmann([1e-300, 2e-300, 1e9], [0])).toBe(2e-300);
  });

  test('moves with x, and turns when the samples are swapped', () => {
    expect(
      hodgesLehmann(
        near.x.map((value) => value + 100),
        near.y,
      ),
    ).toBe(107);
    expect(hodgesLehmann(near.y, near.x)).toBe(-7);
  });

  test('takes 100,000 against 100,000 values, whose differences would not fit in memory', () => {
    const y = residues(100_000, 7919, 100_003, 0);
    expect(
      hodgesLehmann(
        y.map((value) => value + 42),
        y,
      ),
    ).toBe(42);
  });

  test('refuses empty and non-finite input', () => {
    expect(() => hodgesLehmann([], [1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: hodgesLehmann: x: expected at least one value, received none]`,
    );
    expect(() => hodgesLehmann([1], [-Infinity])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: hodgesLehmann: y: expected a finite number, received -Infinity at index 0]`,
    );
  });
});

describe('logShift', () => {
  // numpy 2.4: np.median(np.subtract.outer(np.log(x), np.log(y))) of the positive values, and np.exp of it.
  test.each([
    { name: 'near', ...near, shift: 0.07101604545484941, ratio: 1.0735984521056452 },
    { name: 'far', ...far, shift: 2.5844305420988665, ratio: 13.255738355317543 },
    { name: 'permeability', ...permeability, shift: 0.27137518778627184, ratio: 1.3117671370783737 },
  ])('agrees with numpy: $name', ({ x, y, shift, ratio }) => {
    const positive = (values: number[]): number[] => values.filter((value) => value > 0);
    const ours = logShift(positive(x), positive(y));
    expect(ours.shift).toBeCloseTo(shift, 13);
    expect(ours.ratio).toBeCloseTo(ratio, 12);
  });

  test('tripled values have a ratio of 3', () => expect(logShift([3, 6, 30], [1, 2, 10]).ratio).toBeCloseTo(3, 14));

  test('refuses zeros, which have no logarithm', () => {
    expect(() => logShift([1, 0], [1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: logShift: x: expected a number > 0, received 0 at index 1]`,
    );
    expect(() => logShift([1], [-2])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: logShift: y: expected a number > 0, received -2 at index 0]`,
    );
    expect(() => logShift([], [1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: logShift: x: expected at least one value, received none]`,
    );
  });
});
