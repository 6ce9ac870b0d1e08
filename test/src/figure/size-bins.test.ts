import { expect, test } from 'vitest';
import { sizeBins } from '../../../src/figure/size-bins.ts';

const written = (values: number[], ratio: number) =>
  sizeBins(values, ratio).map(({ from, to, n }) => `${from}-${to}: ${n}`);

test('a bin holds its lower end and not its upper', () =>
  expect(written([1, 2, 3, 4, 7, 8], 2)).toEqual(['1-2: 1', '2-4: 2', '4-8: 2', '8-16: 1']));

test('empty bins in between are kept, those before the first value are not', () =>
  expect(written([40, 5, 300], 2)).toEqual([
    '4-8: 1',
    '8-16: 0',
    '16-32: 0',
    '32-64: 1',
    '64-128: 0',
    '128-256: 0',
    '256-512: 1',
  ]));

test('edges are whole numbers; where two are the same there is no bin between them', () => {
  const bins = sizeBins([1, 2, 3, 5, 10_000], 10 ** 0.25);
  expect(bins.slice(0, 4)).toEqual([
    { from: 1, to: 2, n: 1 },
    { from: 2, to: 3, n: 1 },
    { from: 3, to: 6, n: 2 },
    { from: 6, to: 10, n: 0 },
  ]);
  expect(bins.at(-1)).toEqual({ from: 10_000, to: 17_783, n: 1 });
  expect(bins.every(({ from }, at) => at === 0 || from === bins[at - 1]!.to)).toBe(true);
});

test('every value is in one bin', () => {
  const values = Array.from({ length: 500 }, (_, at) => at * at + 1);
  for (const ratio of [1.3, 2, 10]) expect(sizeBins(values, ratio).reduce((sum, { n }) => sum + n, 0)).toBe(500);
});

test('no values, no bins', () => expect(sizeBins([], 2)).toEqual([]));
