import { expect, test } from 'vitest';
import { authorRange } from '../../../src/site/author-range.ts';

test('a share on which all authors agree has no range that would read as certainty', () => {
  expect(authorRange({ low: 1, high: 1 })).toBe(', on which all authors agree');
  expect(authorRange({ low: 0, high: 0 })).toBe(', on which all authors agree');
});

test('any other has the two ends of its range, and an unknown one nothing', () => {
  expect(authorRange({ low: 0.31, high: 1 })).toBe(', between 31% and 100% by author');
  expect(authorRange({ low: null, high: null })).toBe('');
});
