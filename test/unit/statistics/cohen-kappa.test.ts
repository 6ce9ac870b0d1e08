import { describe, expect, test } from 'vitest';
import { cohenKappa } from '../../../scripts/statistics/cohen-kappa.ts';

/** Labels of both raters from a table of counts, rows the first rater. */
function raters(table: number[][]): [first: number[], second: number[]] {
  const pairs = table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [first, second] as const)),
  );
  return [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
}

describe('cohenKappa', () => {
  test('of the diagnoses in Fleiss, Cohen and Everitt 1969, table 1, is the published 0.429 with variance 0.002885', () => {
    const { kappa, standardError, n } = cohenKappa(
      ...raters([
        [106, 10, 4],
        [22, 28, 10],
        [2, 12, 6],
      ]),
    );
    expect(n).toBe(200);
    expect(kappa).toBeCloseTo(0.429, 3);
    expect(standardError! ** 2).toBeCloseTo(0.002885, 6);
  });

  // mpmath, 50 digits: the multinomial delta method with derivatives of kappa taken numerically, not the closed form.
  test.each([
    {
      table: [
        [106, 10, 4],
        [22, 28, 10],
        [2, 12, 6],
      ],
      kappa: 0.42857142857142857,
      error: 0.053711004869167338,
    },
    {
      table: [
        [20, 5],
        [10, 15],
      ],
      kappa: 0.4,
      error: 0.12699606293110035,
    },
    {
      table: [
        [10, 2, 0, 1],
        [3, 14, 2, 0],
        [0, 1, 9, 4],
        [2, 0, 3, 20],
      ],
      kappa: 0.65478119935170178,
      error: 0.069680541225823771,
    },
  ])('agrees with the delta method: $table', ({ table, kappa, error }) => {
    const ours = cohenKappa(...raters(table));
    expect(ours.kappa).toBeCloseTo(kappa, 14);
    expect(ours.standardError).toBeCloseTo(error, 14);
  });

  test('does not depend on the order of raters or the names of labels', () => {
    const [first, second] = raters([
      [10, 2, 0],
      [3, 14, 2],
      [0, 1, 9],
    ]);
    const named = (labels: number[]): string[] => labels.map((label) => 'cab'[label]!);
    const { kappa, standardError } = cohenKappa(first, second);
    expect(cohenKappa(named(second), named(first)).kappa).toBeCloseTo(kappa!, 15);
    expect(cohenKappa(named(second), named(first)).standardError).toBeCloseTo(standardError!, 15);
  });

  test('is 1 without error for full agreement, and not defined when only one label was ever given', () => {
    expect(cohenKappa(['a', 'b'], ['a', 'b'])).toEqual({
      kappa: 1,
      agreement: 1,
      expected: 0.5,
      standardError: 0,
      n: 2,
    });
    expect(cohenKappa(['a', 'a'], ['a', 'a'])).toEqual({
      kappa: null,
      agreement: 1,
      expected: 1,
      standardError: null,
      n: 2,
    });
  });

  test('refuses no items and raters of different length', () => {
    expect(() => cohenKappa([], [])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: cohenKappa: expected at least one item, received none]`,
    );
    expect(() => cohenKappa(['a'], ['a', 'b'])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: cohenKappa: expected as many labels from both raters, received 1 and 2]`,
    );
  });
});
