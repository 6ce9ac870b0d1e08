import { describe, expect, test } from 'vitest';
import { fitPowerLaw } from '../../../scripts/statistics/fit-power-law.ts';
import { butterflies, knight, powerLawQuantiles, wide } from './tail-samples.ts';

describe('fitPowerLaw', () => {
  test('of Knight’s table has the published exponent: VGAM’s zetaff gives 1.682557, its parameter being alpha - 1', () => {
    expect(fitPowerLaw(knight, { xmin: 1 }).alpha - 1).toBeCloseTo(1.682557, 6);
  });

  // mpmath 1.3, 50 digits: alpha as root of the mean log, error from the second derivative of log zeta, distance at every
  // whole number (for wide: at every value and the next number), all values but the last tried as xmin.
  test.each([
    {
      name: 'knight',
      values: knight,
      xmin: 1,
      n: 85,
      alpha: 2.6825568659306596,
      error: 0.21042848136689367,
      distance: 0.040438615653966093,
      log: -74.064169306620815,
    },
    {
      name: 'butterflies',
      values: butterflies,
      xmin: 21,
      n: 22,
      alpha: 17.116742807017418,
      error: 3.523886670883549,
      distance: 0.056999125677835442,
      log: -29.280845167213353,
    },
    {
      name: 'wide',
      values: wide,
      xmin: 2333,
      n: 103,
      alpha: 1.8098443915427784,
      error: 0.079796339375228222,
      distance: 0.062698416837737028,
      log: -1050.6426662514285,
    },
  ])('agrees with mpmath, xmin chosen: $name', ({ values, xmin, n, alpha, error, distance, log }) => {
    const fit = fitPowerLaw(values);
    expect(fit).toMatchObject({ xmin, n, of: values.length });
    expect(fit.alpha).toBeCloseTo(alpha, 11);
    expect(fit.standardError).toBeCloseTo(error, 11);
    expect(fit.distance).toBeCloseTo(distance, 12);
    expect(fit.logLikelihood).toBeCloseTo(log, 10);
  });

  // mpmath 1.3, as above.
  test('agrees with mpmath, xmin given: butterflies from 1 on', () => {
    const fit = fitPowerLaw(butterflies, { xmin: 1 });
    expect(fit.alpha).toBeCloseTo(1.5310020995236587, 13);
    expect(fit.standardError).toBeCloseTo(0.024216298731876587, 14);
    expect(fit.distance).toBeCloseTo(0.16483895424055654, 13);
    expect(fit.logLikelihood).toBeCloseTo(-1527.0232199620705, 10);
  });

  test('the chosen xmin is the one with the smallest distance of all, each fitted alone', () => {
    const alone = [...new Set(wide)]
      .filter((xmin) => wide.filter((value) => value >= xmin).length >= 10)
      .map((xmin) => fitPowerLaw(wide, { xmin }));
    const best = alone.reduce((a, b) => (b.distance < a.distance ? b : a));
    expect(fitPowerLaw(wide)).toEqual(best);
  });

  test('takes an xmin that no value has', () => {
    const fit = fitPowerLaw(wide, { xmin: 2334 });
    expect(fit).toMatchObject({ xmin: 2334, n: 102 });
    expect(fit.alpha).toBeCloseTo(1.81, 1);
  });

  test('finds the exponent of 100,000 counts up to 1e9 again', () => {
    const { alpha, standardError } = fitPowerLaw(powerLawQuantiles(100_000, 2.2, 50), { xmin: 50 });
    expect(Math.abs(alpha - 2.2)).toBeLessThan(standardError);
  });

  test('refuses zeros, fractions, equal values and short samples', () => {
    expect(() => fitPowerLaw([0, 1, 2])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: fitPowerLaw: expected whole numbers >= 1, received 0 at index 0]`,
    );
    expect(() => fitPowerLaw([1.5, 2])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: fitPowerLaw: expected whole numbers >= 1, received 1.5 at index 0]`,
    );
    expect(() => fitPowerLaw([4, 4, 4])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: fitPowerLaw: expected two distinct values >= 1, received only 4]`,
    );
    expect(() => fitPowerLaw([1, 2, 3])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: fitPowerLaw: expected at least 10 values, received 3]`,
    );
    expect(() => fitPowerLaw([1, 2, 3], { xmin: 9 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: fitPowerLaw: expected at least one value >= 9, received none]`,
    );
    expect(() => fitPowerLaw([])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: fitPowerLaw: expected at least one value >= 1, received none]`,
    );
  });
});
