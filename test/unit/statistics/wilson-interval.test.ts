import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../scripts/statistics/wilson-interval.ts';

test.each([
  [0, 10, 0, 0.27753279986288926],
  [1, 10, 0.017876213095072896, 0.4041500267952385],
  [5, 10, 0.236593090512564, 0.7634069094874361],
  [10, 10, 0.7224672001371109, 1],
  [1, 29, 0.006113214292762667, 0.17175521879320282],
  [3737, 175_690, 0.02060613888818789, 0.021955634459874276],
])('%i of %i: the value of scipy 1.17.1, binomtest.proportion_ci(method="wilson")', (k, n, low, high) => {
  const interval = wilsonInterval(k, n)!;
  expect(interval[0]).toBeCloseTo(low, 13);
  expect(interval[1]).toBeCloseTo(high, 13);
});

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
])('%i of %i: table I of Newcombe, Statistics in Medicine 17 (1998), method 3', (k, n, low, high) => {
  expect(wilsonInterval(k, n)!.map((end) => Number(end.toFixed(4)))).toEqual([low, high]);
});

test('of none it begins at 0 and of all it ends at 1, to the last bit', () => {
  for (let n = 1; n <= 60; n += 1) {
    expect(wilsonInterval(0, n)![0]).toBe(0);
    expect(wilsonInterval(n, n)![1]).toBe(1);
  }
});

test('it stays within 0 and 1, and says nothing without observations', () => {
  for (const n of [1, 2, 3, 1000])
    for (const k of [0, n]) expect(wilsonInterval(k, n)!.every((end) => end >= 0 && end <= 1)).toBe(true);
  expect(wilsonInterval(0, 0)).toBeNull();
});
