import { expect, test } from 'vitest';
import { findingMark } from '../../../src/site/finding-mark.ts';

test('a share stands between nought and all, with its interval and the mark that decides', () => {
  expect(findingMark({ number: '68%', value: 0.68, low: 0.615, high: 0.741, mark: 0.5 })).toEqual({
    ends: ['0%', '100%'],
    zero: 0,
    value: 68,
    interval: [61.5, 74.1],
    mark: { at: 50, words: '50%' },
  });
});

test('any other number stands on both sides of nought, as far as a whole step beyond its interval', () => {
  expect(findingMark({ number: '-0.132', value: -0.132, low: -0.196, high: -0.06, mark: 0 })).toEqual({
    ends: ['−0.2', '0.2'],
    zero: 50,
    value: 17,
    interval: [1, 35],
    mark: { at: 50, words: '0' },
  });
});

test('a mark outside of the axis is left out, and without a number there is nothing to draw', () => {
  expect(findingMark({ number: '5.9%', value: 0.059, low: null, high: null, mark: -1 })?.mark).toBeUndefined();
  expect(findingMark({ number: null, value: null, low: null, high: null, mark: null })).toBeUndefined();
});
