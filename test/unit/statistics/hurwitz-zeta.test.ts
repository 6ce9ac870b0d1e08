import { describe, expect, test } from 'vitest';
import { hurwitzZeta, relativeZeta } from '../../../scripts/statistics/hurwitz-zeta.ts';

const off = (ours: number, exact: number): number => Math.abs(ours / exact - 1);

describe('hurwitzZeta', () => {
  test('is the closed form where there is one: pi^2 / 6, pi^2 / 2 - 4, pi^4 / 90', () => {
    expect(off(hurwitzZeta(2, 1), Math.PI ** 2 / 6)).toBeLessThan(1e-15);
    expect(off(hurwitzZeta(2, 1.5), Math.PI ** 2 / 2 - 4)).toBeLessThan(1e-14);
    expect(off(hurwitzZeta(4, 1), Math.PI ** 4 / 90)).toBeLessThan(1e-15);
  });

  test('loses its first term when q grows by one', () => {
    for (const s of [1.05, 1.5, 2.5, 7])
      for (const q of [0.5, 1, 9, 40])
        expect(off(hurwitzZeta(s, q) - q ** -s, hurwitzZeta(s, q + 1))).toBeLessThan(1e-11);
  });

  // mpmath 1.3, 40 digits: zeta(s, q), zeta(s, q, 1) and zeta(s, q, 2), times q^s and with the derivatives of that scale.
  test.each([
    [2, 1, 1.6449340668482264, -0.93754825431584375, 1.989280234298901],
    [1.0001, 1, 10000.577222947539, -99999999.92720715, 2000000000000.6511],
    [1.5, 3, 6.541030767297167, -11.973067575041547, 47.999314900016093],
    [2.5, 1e9, 666666667.16666667, -444444444.44444444, 592592592.59259259],
    [3, 0.5, 1.051799790264645, -0.069210168362720747, 0.10325440822640943],
    [40, 7, 1.004833578087804, -0.0006506546059508368, 8.8210646931408583e-5],
    [15, 1e9, 71428571.92857143, -5102040.8163265305, 728862.97376093294],
  ])(
    'agrees with mpmath relative to its first term, with both derivatives: s %d, q %d',
    (s, q, value, slope, curve) => {
      const ours = relativeZeta(s, q);
      expect(off(ours.value, value)).toBeLessThan(1e-14);
      expect(off(ours.slope, slope)).toBeLessThan(1e-12);
      expect(off(ours.curve, curve)).toBeLessThan(1e-12);
    },
  );

  test('refuses where the sum does not converge', () => {
    expect(() => hurwitzZeta(1, 1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: hurwitzZeta: s: expected a finite number > 1, received 1]`,
    );
    expect(() => hurwitzZeta(2, 0)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: hurwitzZeta: q: expected a finite number > 0, received 0]`,
    );
  });
});
