import { expect, test } from 'vitest';
import { authorRange } from '../../../src/site/author-range.ts';

test('a share has the two ends of its range, and an unknown one nothing', () => {
  expect(authorRange({ low: 0.31, high: 1 })).toBe(', between 31% and 100% by author');
  expect(authorRange({ low: null, high: null })).toBe('');
});
