import { describe, expect, test } from 'vitest';
import { twoSidedP } from '../../../scripts/statistics/two-sided-p.ts';

describe('twoSidedP', () => {
  // mpmath 1.3.0, 50 digits: erfc(z / sqrt(2)).
  test.each([
    [0, 1],
    [1e-9, 0.9999999992021155],
    [0.01, 0.9920212873707368],
    [0.3, 0.7641771556220948],
    [0.5, 0.6170750774519738],
    [0.8631679170325602, 0.3880451505589848],
    [1, 0.3173105078629141],
    [1.1, 0.2713321218927653],
    [1.414, 0.1573619024823154],
    [1.5, 0.13361440253771614],
    [1.959963984540054, 0.050000000000000024],
    [2.5, 0.01241933065155227],
    [3, 0.002699796063260189],
    [3.5, 0.0004652581580710501],
    [4.5, 6.7953462494601205e-6],
    [5.33, 9.821276666257063e-8],
    [7.26145493939606, 3.829485799220718e-13],
    [8.5, 1.8959069644406638e-17],
    [10, 1.523970604832105e-23],
    [15, 7.341932398625502e-51],
    [20, 5.5072482372124675e-89],
    [26.5, 9.692325320606641e-155],
    [30, 9.813427854296374e-198],
    [35, 2.2498214129448125e-268],
    [37.5, 9.21070601916391e-308],
  ])('of %d agrees with mpmath to 14 digits', (z, p) => {
    // Rounding z / sqrt(2) alone moves p by z * z of the last digit.
    const room = 1e-14 + z * z * Number.EPSILON;
    expect(Math.abs(twoSidedP(z) / p - 1)).toBeLessThan(room);
    expect(twoSidedP(-z)).toBe(twoSidedP(z));
  });

  test('is 0 where no double can say how little it is', () => {
    expect([38, 100, 1e9, Infinity].map(twoSidedP)).toEqual([0, 0, 0, 0]);
  });

  test('never grows with the distance, over the places where the approximation changes', () => {
    const answers = Array.from({ length: 4_000 }, (_, at) => twoSidedP(at / 100));
    expect(answers.filter((p, at) => at > 0 && p > answers[at - 1]!)).toEqual([]);
    expect([answers[0], answers.at(-1)]).toEqual([1, 0]);
  });
});
