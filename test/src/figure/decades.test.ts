import { expect, test } from 'vitest';
import { decades } from '../../../src/figure/decades.ts';

test.each([
  [1, [1]],
  [9.99, [1]],
  [10, [1, 10]],
  [1000, [1, 10, 100, 1000]],
  [41_000_000, [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000]],
])('powers of ten from 1 up to %d', (largest, expected) => expect(decades(largest)).toEqual(expected));

test('a logarithm that falls short by rounding loses no tick', () => {
  for (let power = 0; power <= 15; power += 1) expect(decades(10 ** power)).toHaveLength(power + 1);
});

test('they begin where they are told to', () => expect(decades(5000, 100)).toEqual([100, 1000]));

test('there is one tick where the largest value is below the first', () => {
  expect(decades(0.5)).toEqual([1]);
  expect(decades(0)).toEqual([1]);
});
