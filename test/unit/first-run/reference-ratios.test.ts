import { expect, test } from 'vitest';
import { referenceRatios } from '../../../scripts/first-run/reference-ratios.ts';

const reference = (milliseconds: number) => ({ event: 'reference', milliseconds }) as const;

test('each batch of calls is held against the reference beside it, so that a machine that slows down changes nothing', () => {
  expect(
    referenceRatios([
      reference(1),
      // On the clock it waited for others, which does not count.
      { event: 'loaded', seconds: 9, processor: 1 },
      { event: 'first', seconds: 9, processor: 0.01, output: null },
      reference(3),
      // Twice as slow from the second batch on: calls of 2 and 4, the reference of 1 and 2.
      { event: 'calls', milliseconds: [2, 4, 4], references: [1, 1, 2, 2] },
    ]),
  ).toEqual({
    // The median of 1, 3 and of 1, 1, 2, 2.
    referenceMs: 1.5,
    loadRatio: 500,
    firstRatio: 5,
    // Of 2 / 1, 4 / 1.5 and 4 / 2.
    callRatio: 2,
  });
});

test('an attempt that did not come so far has no ratios', () =>
  expect(referenceRatios([reference(2)])).toEqual({
    referenceMs: 2,
    loadRatio: null,
    firstRatio: null,
    callRatio: null,
  }));
