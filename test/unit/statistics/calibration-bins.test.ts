import { expect, test } from 'vitest';
import { authorDraws } from '../../../scripts/statistics/author-draws.ts';
import { calibrationBins } from '../../../scripts/statistics/calibration-bins.ts';
import { checkDraws } from '../../../scripts/statistics/percentile-intervals.ts';

test('statements of like probability are counted, with how many came true and what they were given', () => {
  const told = [
    { probability: 0.1, brier: 0.01, isTrue: false },
    { probability: 0.3, brier: 0.49, isTrue: true },
    { probability: 0.9, brier: 0.01, isTrue: true },
  ];
  const ranges = [0, 0.5, 1].map((from) => ({
    from,
    to: from + 0.5,
    holds: (p: number) => p >= from && p < from + 0.5,
  }));
  expect(calibrationBins(told, ranges)).toEqual([
    { from: 0, to: 0.5, statements: 2, stated: 0.2, came_true: 1, brier: 0.25 },
    { from: 0.5, to: 1, statements: 1, stated: 0.9, came_true: 1, brier: 0.01 },
  ]);
});

test('a bootstrap has at least one draw, of authors as of rows', () => {
  const message = (draws: number) => `percentileIntervals: draws: expected a whole number >= 1, received ${draws}`;
  expect(() => checkDraws(1)).not.toThrow();
  for (const draws of [0, -1, 1.5]) {
    expect(() => checkDraws(draws)).toThrow(message(draws));
    expect(() => authorDraws([[1], [2]], { seed: 1, draws }).next()).toThrow(message(draws));
  }
  expect([...authorDraws([[1], [2]], { seed: 1, draws: 3 })]).toHaveLength(3);
});
