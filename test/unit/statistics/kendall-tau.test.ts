import { describe, expect, test } from 'vitest';
import { kendallInterval } from '../../../scripts/statistics/kendall-interval.ts';
import { kendallTau } from '../../../scripts/statistics/kendall-tau.ts';
import { smallestTau } from '../../../scripts/statistics/smallest-tau.ts';

const pairs = (x: readonly number[], y: readonly number[]) => x.map((value, at) => [value, y[at]!] as const);
const index = [0.75, 0.69, 0.58, 0.82, 0.6, 0.7, 0.55, 0.63, 0.71];
const worked = [1, 1, 0.5, 1, 0, 0.5, 0.5, 1, 0.25];

const many = pairs(
  [0, 0, 0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 0, 7, 7],
  [5, 0, 2, 9, 1, 2, 40, 5, 80, 13, 2, 300, 0, 70, 7],
);

describe('tau-b', () => {
  // scipy 1.17.1, stats.kendalltau.
  test.each([
    ['many ties', 0.5584403908234905, many],
    ['ties on both sides', -0.4714045207910316, pairs([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])],
    ['shares of nine tasks', 0.28867513459481287, pairs(index, worked)],
  ])('%s: the value of scipy', (_, tau, of) => expect(kendallTau(of)).toBeCloseTo(tau, 13));

  test('the same order gives 1, the opposite -1, and what does not vary nothing', () => {
    expect(kendallTau(pairs([1, 2, 9], [3, 4, 5]))).toBe(1);
    expect(kendallTau(pairs([1, 2, 9], [5, 4, 3]))).toBe(-1);
    expect([kendallTau(pairs([1, 2, 9], [1, 1, 1])), kendallTau([[1, 2]]), kendallTau([])]).toEqual([null, null, null]);
  });
});

describe('its interval over pairs', () => {
  test('is the same for the same seed, and holds what was found', () => {
    const once = kendallInterval(pairs(index, worked), { seed: 7 });
    expect(kendallInterval(pairs(index, worked), { seed: 7 })).toEqual(once);
    expect(once.low).toBeLessThan(0.28867513459481287);
    expect(once.high).toBeGreaterThan(0.28867513459481287);
  });

  test('of few pairs it is wider than the percentiles of 2.5 and 97.5, as many pairs need not', () => {
    const sixty = Array.from({ length: 60 }, (_, at) => [at, (at * 37) % 60] as const);
    const width = (of: readonly (readonly [number, number])[]) => {
      const { low, high } = kendallInterval(of, { seed: 7, draws: 500 });
      return high! - low!;
    };
    expect(width(sixty)).toBeLessThan(0.5);
    expect(width(sixty.slice(0, 8))).toBeGreaterThan(1);
  });

  test('of pairs of which one side never varies there is none; without pairs it cannot be asked for', () => {
    expect(
      kendallInterval(
        [
          [1, 1],
          [2, 1],
        ],
        { seed: 7 },
      ),
    ).toEqual({ low: null, high: null, draws: 0 });
    expect(() => kendallInterval([], { seed: 7 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: kendallInterval: pairs: expected at least one value, received none]`,
    );
  });
});

describe('the smallest tau that could be seen', () => {
  // scipy 1.17.1: tanh((norm.ppf(0.975) + norm.ppf(0.8)) * sqrt(0.437 / (n - 4))).
  test.each([
    [8, 0.728727083000918],
    [20, 0.4325292330244104],
    [36, 0.3161764500408422],
  ])('of %i tasks', (n, tau) => expect(smallestTau(n)).toBeCloseTo(tau, 10));

  test('is none of four and fewer', () => expect([smallestTau(5) === null, smallestTau(4)]).toEqual([false, null]));
});
