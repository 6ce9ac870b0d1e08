import { expect, test } from 'vitest';
import { welchInterval } from '../../../scripts/statistics/welch-interval.ts';

test('equal spreads of a hundred each give plus and minus 1.96 standard errors', () => {
  const [low, high] = welchInterval({ n: 100, mean: 5, sd: 10 }, { n: 100, mean: 3, sd: 10 });
  // Standard error sqrt(2), as statsmodels' CompareMeans.zconfint_diff(usevar="unequal") gives it.
  expect(low).toBeCloseTo(-0.7718, 4);
  expect(high).toBeCloseTo(4.7718, 4);
});

test('the moments that the starting study prints give an interval of 1.01 to 2.91 MiB', () => {
  const interval = welchInterval(
    { n: 939, mean: 2669.849044, sd: 15108.164242 },
    { n: 3257, mean: 660.900175, sd: 2855.586638 },
  );
  expect(interval.map((kib) => Number((kib / 1024).toFixed(2)))).toEqual([1.01, 2.91]);
});
