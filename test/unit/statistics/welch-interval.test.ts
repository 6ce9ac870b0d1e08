import { expect, test } from 'vitest';
import { welchInterval } from '../../../scripts/statistics/welch-interval.ts';

// t.ppf of scipy 1.17 times the standard error.
test('equal spreads of ten each give plus and minus 2.10 standard errors: eighteen degrees of freedom', () => {
  const [low, high] = welchInterval({ n: 10, mean: 5, sd: 10 }, { n: 10, mean: 3, sd: 10 });
  expect(low).toBeCloseTo(-7.3956, 4);
  expect(high).toBeCloseTo(11.3956, 4);
});

test('the moments that the starting study prints give an interval of 1.01 to 2.91 MiB', () => {
  const interval = welchInterval(
    { n: 939, mean: 2669.849044, sd: 15108.164242 },
    { n: 3257, mean: 660.900175, sd: 2855.586638 },
  );
  expect(interval[0]).toBeCloseTo(1036.4224, 3);
  expect(interval[1]).toBeCloseTo(2981.4754, 3);
  expect(interval.map((kib) => Number((kib / 1024).toFixed(2)))).toEqual([1.01, 2.91]);
});
