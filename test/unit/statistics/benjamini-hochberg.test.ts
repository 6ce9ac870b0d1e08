import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../../scripts/statistics/benjamini-hochberg.ts';

/** The 15 p-values of the myocardial infarction trial, Benjamini and Hochberg 1995, section 3.2. */
const trial = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

describe('benjaminiHochberg', () => {
  test('rejects the first four claims of the trial at 5 %, as the paper does, where Bonferroni rejects three', () => {
    expect(benjaminiHochberg(trial).filter((p) => p <= 0.05)).toHaveLength(4);
    expect(trial.filter((p) => p * trial.length <= 0.05)).toHaveLength(3);
  });

  // scipy 1.17.1: false_discovery_control(p, method='bh').
  test('agrees with scipy on the trial', () => {
    const scipy = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.07650000000000001,
      0.486, 0.5811818181818181, 0.7148749999999999, 0.7532307692307693, 0.8132142857142857, 1,
    ];
    for (const [at, p] of benjaminiHochberg(trial).entries()) expect(p).toBeCloseTo(scipy[at]!, 15);
  });

  test('agrees with scipy out of order and with ties, in the order of the input', () => {
    const scipy = [
      0.05453333333333333, 0.0016, 0.5714285714285714, 0.05453333333333333, 0.044, 0.9, 0.05453333333333333,
      0.05453333333333333,
    ];
    const ours = benjaminiHochberg([0.03, 0.0002, 0.5, 0.03, 0.011, 0.9, 0.0409, 0.0408]);
    for (const [at, p] of ours.entries()) expect(p).toBeCloseTo(scipy[at]!, 15);
  });

  test('leaves a family of one as it is', () => expect(benjaminiHochberg([0.04])).toEqual([0.04]));

  test('refuses an empty family and what is no p-value', () => {
    expect(() => benjaminiHochberg([])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: benjaminiHochberg: expected at least one value, received none]`,
    );
    expect(() => benjaminiHochberg([0.1, 1.1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: benjaminiHochberg: expected a p-value <= 1, received 1.1 at index 1]`,
    );
    expect(() => benjaminiHochberg([-0.1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: benjaminiHochberg: expected a finite number >= 0, received -0.1 at index 0]`,
    );
  });
});
