import { describe, expect, test } from 'vitest';
import { mannWhitney } from '../../../scripts/statistics/mann-whitney.ts';
import { far, near, permeability } from './samples.ts';

describe('mannWhitney', () => {
  // scipy 1.17.1: mannwhitneyu(x, y, method='asymptotic', use_continuity=True); z from its formula in numpy.
  test.each([
    { name: 'near', ...near, u: 6091.5, z: 0.8631679170325602, p: 0.3880451505589848 },
    { name: 'far', ...far, u: 4125, z: 7.26145493939606, p: 3.829485799220683e-13 },
    { name: 'permeability', ...permeability, u: 35, z: 1.1635076278220096, p: 0.24462360512698333 },
    { name: 'three with ties', x: [1, 2, 2], y: [2, 2, 3], u: 2, z: -1.0327955589886444, p: 0.3016995824783478 },
  ])('agrees with scipy: $name', ({ x, y, u, z, p }) => {
    const ours = mannWhitney(x, y);
    expect(ours.u).toBe(u);
    expect(ours.z).toBeCloseTo(z, 12);
    expect(Math.abs(ours.p / p - 1)).toBeLessThan(1e-12);
  });

  test('U of the permeability data is the published W = 35 (Hollander and Wolfe 1973, p. 69)', () => {
    expect(mannWhitney(permeability.x, permeability.y).u).toBe(35);
  });

  test('swapping the samples keeps p, turns z, and both U make n * m', () => {
    const [one, other] = [mannWhitney(near.x, near.y), mannWhitney(near.y, near.x)];
    expect(other.p).toBe(one.p);
    expect(other.z).toBe(-one.z);
    expect(one.u + other.u).toBe(near.x.length * near.y.length);
  });

  test('p is 1 when all values are equal, and when U is its mean', () => {
    expect(mannWhitney([3, 3], [3, 3, 3])).toEqual({ u: 3, z: 0, p: 1 });
    expect(mannWhitney([1, 4], [2, 3])).toEqual({ u: 2, z: 0, p: 1 });
  });

  test('refuses empty and non-finite input', () => {
    expect(() => mannWhitney([1], [])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: mannWhitney: y: expected at least one value, received none]`,
    );
    expect(() => mannWhitney([Infinity], [1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: mannWhitney: x: expected a finite number, received Infinity at index 0]`,
    );
  });
});
