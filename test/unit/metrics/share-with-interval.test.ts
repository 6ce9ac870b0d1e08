import { describe, expect, test } from 'vitest';
import { ratio, shareWithInterval } from '../../../scripts/metrics/share-with-interval.ts';

describe('a share', () => {
  test('of a sample has its 95 % Wilson interval', () => {
    // Textbook values: 3 of 10 and 0 of 10.
    const { share, low, high } = shareWithInterval(3, 10, 'sample');
    expect([share, low, high].map((value) => value?.toFixed(4))).toEqual(['0.3000', '0.1078', '0.6032']);
    const none = shareWithInterval(0, 10, 'sample');
    expect([none.share, none.low, none.high?.toFixed(4)]).toEqual([0, 0, '0.2775']);
  });

  test('of a sample lies within 0 and 1 also at the ends, and an interval of all mirrors that of none', () => {
    const [none, all] = [shareWithInterval(0, 7, 'sample'), shareWithInterval(7, 7, 'sample')];
    expect(all.high).toBe(1);
    expect(all.low).toBeCloseTo(1 - none.high!, 11);
  });

  test('the ends of the interval solve the equation that defines it: (p - share)² = z² p (1 - p) / n', () => {
    const z = 1.959964;
    for (const [n, of] of [
      [1, 3],
      [17, 123],
      [990, 1000],
    ] as const) {
      const { low, high } = shareWithInterval(n, of, 'sample');
      for (const end of [low!, high!]) expect((end - n / of) ** 2).toBeCloseTo((z ** 2 * end * (1 - end)) / of, 7);
    }
  });

  test.each(['whole', 'top', 'curated', 'unknown'] as const)(
    'of a listing that is %s has no interval',
    (population) => {
      expect(shareWithInterval(3, 10, population)).toEqual({ share: 0.3, low: null, high: null });
    },
  );

  test('without a denominator is not known', () => {
    expect(shareWithInterval(0, 0, 'sample')).toEqual({ share: null, low: null, high: null });
    expect(ratio(0, 0)).toBeNull();
  });

  test('has twelve significant digits, so that the last bit of a machine is no news', () => {
    expect(ratio(1, 3)).toBe(0.333333333333);
    expect(ratio(2, 3_000_000)).toBe(6.66666666667e-7);
    expect(shareWithInterval(2, 3, 'whole').share).toBe(0.666666666667);
  });
});
