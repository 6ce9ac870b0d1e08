import { expect, test } from 'vitest';
import { fourFigures } from '../../../scripts/statistics/four-figures.ts';
import { halfWidthOfShare } from '../../../scripts/statistics/half-width-of-share.ts';
import { quantilePlace, wholePart } from '../../../scripts/statistics/whole-part.ts';

test('four figures of a measured value count, wherever its point is', () => {
  expect([12_345.6, 1.23456, 0.000123456, 99_999, 7].map(fourFigures)).toEqual([12_350, 1.235, 0.0001235, 100_000, 7]);
});

test('the half width of the widest interval shrinks with the root of the number', () => {
  expect([1, 100, 400].map((n) => halfWidthOfShare(n)!.toFixed(6))).toEqual(['0.979982', '0.097998', '0.048999']);
  expect(halfWidthOfShare(0)).toBeNull();
  expect(() => halfWidthOfShare(1.5)).toThrow('halfWidthOfShare: expected a whole number >= 0, received 1.5');
});

test('a part of a number is rounded up, and not by what floating point adds', () => {
  expect([wholePart(300, 0.01), wholePart(301, 0.01), wholePart(20, 0.5), wholePart(0, 0.5)]).toEqual([3, 4, 10, 0]);
  expect([quantilePlace(300, 0.01), quantilePlace(10, 0), quantilePlace(0, 0.5)]).toEqual([3, 1, 1]);
});
