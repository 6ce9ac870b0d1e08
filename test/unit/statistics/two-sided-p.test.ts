import { describe, expect, test } from 'vitest';
import { twoSidedP } from '../../../scripts/statistics/two-sided-p.ts';

describe('twoSidedP', () => {
  // mpmath 1.3.0, 50 digits: erfc(z / sqrt(2)).
  test.each([
    [0, 1.0],
    [1e-9, 0.99999999920211544],
    [0.01, 0.99202128737073679],
    [0.3, 0.76417715562209473],
    [0.5, 0.61707507745197379],
    [0.8631679170325602, 0.38804515055898482],
    [1, 0.3173105078629141],
    [1.1, 0.27133212189276531],
    [1.414, 0.1573619024823154],
    [1.5, 0.13361440253771613],
    [1.959963984540054, 0.050000000000000022],
    [2.5, 0.01241933065155227],
    [3, 0.0026997960632601891],
    [3.5, 0.00046525815807105007],
    [4.5, 6.7953462494601208e-6],
    [5.33, 9.8212766662570636e-8],
    [7.26145493939606, 3.829485799220718e-13],
    [8.5, 1.8959069644406637e-17],
    [10, 1.5239706048321052e-23],
    [15, 7.3419323986255018e-51],
    [20, 5.5072482372124674e-89],
    [26.5, 9.6923253206066406e-155],
    [30, 9.8134278542963741e-198],
    [35, 2.2498214129448125e-268],
    [37.5, 9.2107060191639097e-308],
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
