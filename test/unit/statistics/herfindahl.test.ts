import { expect, test } from 'vitest';
import { herfindahl } from '../../../scripts/statistics/herfindahl.ts';

test('one holder of all has an index of 1, four equal ones of a quarter', () => {
  expect([herfindahl([7]), herfindahl([7, 0, 0]), herfindahl([2, 2, 2, 2])]).toEqual([1, 1, 0.25]);
});

test('the example of the merger guidelines of 2023: shares of 30, 30, 20 and 20 percent are 2,600 points', () => {
  expect(herfindahl([30, 30, 20, 20])! * 10_000).toBeCloseTo(2600, 9);
});

test('nothing to hold has no index, and a loss is no amount', () => {
  expect([herfindahl([]), herfindahl([0, 0])]).toEqual([null, null]);
  expect(() => herfindahl([1, -1])).toThrow('herfindahl: expected a finite number >= 0, received -1 at index 1');
});
