import { describe, expect, test } from 'vitest';
import { cliffsDelta } from '../../../scripts/statistics/cliffs-delta.ts';
import { cliffsDeltaWord } from '../../../scripts/statistics/cliffs-delta-word.ts';
import { far, near, permeability } from './samples.ts';

describe('cliffsDelta', () => {
  // numpy 2.4: np.sign(np.subtract.outer(x, y)).sum() / (n * m), all pairs built.
  test('agrees with all pairs counted one by one in numpy', () => {
    expect(cliffsDelta(near.x, near.y)).toBeCloseTo(0.06868421052631579, 14);
    expect(cliffsDelta(far.x, far.y)).toBe(0.71875);
    expect(cliffsDelta(permeability.x, permeability.y)).toBe(0.4);
  });

  test('swapping the samples changes its sign and nothing else', () => {
    for (const { x, y } of [near, far, permeability]) expect(cliffsDelta(y, x)).toBe(-cliffsDelta(x, y));
  });

  test('is 1 when every x is above every y, and 0 when all are equal', () => {
    expect(cliffsDelta([5, 6, 7], [1, 2])).toBe(1);
    expect(cliffsDelta([2, 2], [2, 2, 2])).toBe(0);
  });

  test('keeps to the order of numbers, not of their digits', () => expect(cliffsDelta([10, 100], [9, 9])).toBe(1));

  test('counts 200,000 against 200,000 exactly', () => {
    const x = Array.from({ length: 200_000 }, (_, at) => at);
    // x_i is above i of the y and equal to one: less and more pairs are the same number.
    expect(cliffsDelta(x, x)).toBe(0);
    // Moved by one, every x also beats its former tie: n more pairs up and n - 1 that were down are ties.
    expect(
      cliffsDelta(
        x.map((value) => value + 1),
        x,
      ),
    ).toBe((2 * 200_000 - 1) / 200_000 ** 2);
  });

  test('refuses empty and non-finite input', () => {
    expect(() => cliffsDelta([], [1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: cliffsDelta: x: expected at least one value, received none]`,
    );
    expect(() => cliffsDelta([1], [2, NaN])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: cliffsDelta: y: expected a finite number, received NaN at index 1]`,
    );
  });
});

describe('cliffsDeltaWord', () => {
  test('uses .147, .33 and .474 (Romano and others 2006) for either sign', () => {
    const words = [0, 0.1469, 0.147, 0.3299, 0.33, 0.4739, 0.474, 1].map((delta) => [
      cliffsDeltaWord(delta),
      cliffsDeltaWord(-delta),
    ]);
    expect(words.map(([plus]) => plus)).toEqual([
      'negligible',
      'negligible',
      'small',
      'small',
      'medium',
      'medium',
      'large',
      'large',
    ]);
    expect(words.every(([plus, minus]) => plus === minus)).toBe(true);
  });

  test('refuses what is no delta', () => {
    expect(() => cliffsDeltaWord(1.2)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: cliffsDeltaWord: expected a delta from -1 to 1, received 1.2]`,
    );
    expect(() => cliffsDeltaWord(NaN)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: cliffsDeltaWord: expected a delta from -1 to 1, received NaN]`,
    );
  });
});
