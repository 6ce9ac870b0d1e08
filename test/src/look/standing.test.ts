import { describe, expect, test } from 'vitest';
import { aheadOf, standingOf, standingWords } from '../../../src/look/standing.ts';

const quantiles = { p25: 0, median: 3, p75: 10, p90: 50, p99: 1000 };

describe('where a value stands', () => {
  test('is its rank where a top list has it, whatever the quantiles say', () =>
    expect(standingOf(1, 12, quantiles)).toBe(12));

  test.each([
    [1001, 0.99],
    [1000, 0.9],
    [11, 0.75],
    [4, 0.5],
    [3, 0.25],
    [0, 0],
  ])('of %i is above the quantile that it exceeds: %d', (value, share) =>
    expect(standingOf(value, undefined, quantiles)).toBe(share),
  );

  test('is not known without a value, and without a rank and quantiles', () => {
    expect(standingOf(null, undefined, quantiles)).toBeNull();
    expect(standingOf(5, undefined)).toBeNull();
    expect(standingOf(5, undefined, { ...quantiles, p25: null })).toBeNull();
  });
});

describe('the share that it is ahead of', () => {
  test('counts the ranks below', () => expect(aheadOf(3, 1000)).toBe(0.997));
  test('is not known of a rank without the number of all, or with fewer than it', () => {
    expect(aheadOf(3, null)).toBeNull();
    expect(aheadOf(3, 2)).toBeNull();
  });
  test('is the bound itself without a rank', () => expect(aheadOf(0.9, null)).toBe(0.9));
});

describe('in words', () => {
  const words = (standing: number | null, of: number | null) => standingWords(standing, of, String);
  test('a rank is rounded down, so that no share is 100 %', () =>
    expect(words(2, 50_000)).toBe('rank 2 of 50000, ahead of 99.9%'));
  test('few have no share', () => expect(words(2, 9)).toBe('rank 2 of 9'));
  test('a bound says that it is one', () => expect(words(0.75, 50_000)).toBe('ahead of at least 75%'));
  test('what is above no quantile is in the lowest quarter', () =>
    expect(words(0, 50_000)).toBe('in the lowest quarter'));
  test('nothing is not known', () => expect(words(null, 50_000)).toBe('not known'));
});
