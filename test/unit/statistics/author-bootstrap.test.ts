import { describe, expect, test } from 'vitest';
import { authorBootstrap, authorBootstrapOfTwo } from './author-bootstrap.ts';
import { cliffsDelta } from '../../../scripts/statistics/cliffs-delta.ts';
import { far, near, residues } from './samples.ts';

const mean = (rows: number[]): number => rows.reduce((sum, row) => sum + row, 0) / rows.length;
const alone = (values: number[]): number[][] => values.map((value) => [value]);

describe('authorBootstrap', () => {
  test('gives the same digits for the same seed', () => {
    const once = authorBootstrap(alone(near.x), mean, { seed: 7 });
    expect(authorBootstrap(alone(near.x), mean, { seed: 7 })).toEqual(once);
    expect(once).toMatchInlineSnapshot(`
      {
        "draws": 2000,
        "high": 115.25916666666667,
        "low": 94.49104166666666,
      }
    `);
  });

  test('stays near with another seed: the ends move by less than a tenth of the width', () => {
    const one = authorBootstrap(alone(near.x), mean, { seed: 7 });
    const other = authorBootstrap(alone(near.x), mean, { seed: 8 });
    const width = one.high! - one.low!;
    expect(other).not.toEqual(one);
    expect(Math.abs(other.low! - one.low!)).toBeLessThan(width / 10);
    expect(Math.abs(other.high! - one.high!)).toBeLessThan(width / 10);
  });

  test('of a mean is near the normal interval, within a tenth of its half width', () => {
    const { low, high } = authorBootstrap(alone(near.x), mean, { seed: 1, draws: 4000 });
    const middle = mean(near.x);
    const half = (1.959964 * Math.sqrt(mean(near.x.map((value) => (value - middle) ** 2)))) / Math.sqrt(near.x.length);
    expect(Math.abs(low! - (middle - half))).toBeLessThan(half / 10);
    expect(Math.abs(high! - (middle + half))).toBeLessThan(half / 10);
  });

  test(
    'ends are type-7 quantiles of the draws: value (n - 1) p of the sorted ones, counted from 0, by ' + 'straight line',
    () => {
      const drawn: number[] = [];
      const keep = (rows: number[]): number => (drawn.push(mean(rows)), drawn.at(-1)!);
      const { low, high } = authorBootstrap(alone(near.x), keep, { seed: 3, draws: 11, level: 0.75 });
      drawn.sort((a, b) => a - b);
      // 10 * 0.125 = 1.25 and 10 * 0.875 = 8.75.
      expect(low).toBeCloseTo(drawn[1]! + 0.25 * (drawn[2]! - drawn[1]!), 12);
      expect(high).toBeCloseTo(drawn[8]! + 0.75 * (drawn[9]! - drawn[8]!), 12);
    },
  );

  test('takes authors whole: rows that repeat their author narrow nothing', () => {
    const copied = near.x.map((value) => Array.from({ length: 5 }, () => value));
    const { low, high } = authorBootstrap(alone(near.x), mean, { seed: 5 });
    const copies = authorBootstrap(copied, mean, { seed: 5 });
    expect(copies.low).toBeCloseTo(low!, 10);
    expect(copies.high).toBeCloseTo(high!, 10);
    const apart = authorBootstrap(alone(copied.flat()), mean, { seed: 5 });
    expect(apart.high! - apart.low!).toBeLessThan((high! - low!) / 2);
  });

  test('draws as many authors as there are', () => {
    const sizes = new Set<number>();
    authorBootstrap(alone(near.x), (rows) => (sizes.add(rows.length), 0), { seed: 2, draws: 50 });
    expect([...sizes]).toEqual([near.x.length]);
  });

  test('leaves out draws without a value and says how many had one', () => {
    const { low, high, draws } = authorBootstrap([[0], [1]], (rows) => (rows.includes(1) ? mean(rows) : null), {
      seed: 4,
      draws: 1000,
    });
    // A quarter of the draws takes the author of 0 twice: 750 expected, standard deviation 13.7.
    expect(Math.abs(draws - 750)).toBeLessThan(70);
    expect([low, high]).toEqual([0.5, 1]);
    expect(authorBootstrap([[0]], () => null, { seed: 4, draws: 10 })).toEqual({ low: null, high: null, draws: 0 });
  });

  test('refuses no authors, authors without rows, a missing or fractional seed, and values that are not finite', () => {
    expect(() => authorBootstrap([], mean, { seed: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: authorBootstrap: clusters: expected at least one author, received none]`,
    );
    expect(() => authorBootstrap([[1], []], mean, { seed: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: authorBootstrap: clusters: expected every author to have a row, received none at index 1]`,
    );
    expect(() => authorBootstrap([[1]], mean, { seed: 0.5 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: seededGenerator: seed: expected a whole number of 32 bits, received 0.5]`,
    );
    expect(() => authorBootstrap([[1]], mean, { seed: 1, draws: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: percentileIntervals: draws: expected a whole number >= 1, received 0]`,
    );
    expect(() => authorBootstrap([[1]], mean, { seed: 1, level: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: percentileIntervals: level: expected a number between 0 and 1, received 1]`,
    );
    expect(() => authorBootstrap([[1]], () => NaN, { seed: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: percentileIntervals: draw 0: expected the statistic to be finite or null, received NaN]`,
    );
  });
});

describe('authorBootstrapOfTwo', () => {
  test('resamples both sides: an interval of Cliff’s delta around its value', () => {
    const { low, high, draws } = authorBootstrapOfTwo(alone(far.x), alone(far.y), cliffsDelta, { seed: 11 });
    expect(draws).toBe(2000);
    expect(low).toBeLessThan(cliffsDelta(far.x, far.y));
    expect(high).toBeGreaterThan(cliffsDelta(far.x, far.y));
    expect({ low, high }).toMatchInlineSnapshot(`
      {
        "high": 0.8575104166666666,
        "low": 0.5612291666666668,
      }
    `);
  });

  test('each side keeps its own number of authors', () => {
    const sizes = new Set<string>();
    const y = residues(4, 3, 7, 0);
    authorBootstrapOfTwo(alone(near.x), alone(y), (a, b) => (sizes.add(`${a.length} ${b.length}`), 0), {
      seed: 2,
      draws: 20,
    });
    expect([...sizes]).toEqual([`${near.x.length} 4`]);
  });

  test('says which side has no author', () => {
    expect(() => authorBootstrapOfTwo([[1]], [], cliffsDelta, { seed: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: authorBootstrapOfTwo: y: expected at least one author, received none]`,
    );
  });
});
