import { expect, test } from 'vitest';
import { cliffsDeltaTail } from '../../../scripts/statistics/cliffs-delta-tail.ts';

test('the fewer authors, the less is left out at each end, down from 2.5 %', () => {
  // Counted anew from the formula with numpy and scipy.stats: Phi(sqrt(s) t), t of Welch's degrees of freedom.
  const few = cliffsDeltaTail([[1], [2, 2], [3], [5], [8], [13]], [[0], [1, 1], [2], [3], [4], [4], [6], [9]]);
  expect(few).toBeCloseTo(0.008987520443108733, 4);
  const many = Array.from({ length: 199 }, (_, at) => at + 1);
  const tail = cliffsDeltaTail(
    many.map((value) => [value]),
    many.map((value) => [value + 0.5]),
  );
  expect(tail).toBeCloseTo(0.024365888178650055, 4);
});

test('samples that are wholly apart or all alike have the plain tail, an author alone none', () => {
  expect(cliffsDeltaTail([[1], [2]], [[3], [4]])).toBe(0.025);
  expect(cliffsDeltaTail([[1], [1]], [[1], [1]])).toBe(0.025);
  expect(cliffsDeltaTail([[1, 5]], [[1], [2], [3]])).toBe(0);
});
