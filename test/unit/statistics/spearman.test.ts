import { expect, test } from 'vitest';
import { pairsOf, spearman, type CountedPairs } from '../../../scripts/statistics/spearman.ts';
import { skewed } from './counted.ts';

const pairs = (x: readonly number[], y: readonly number[]) => pairsOf(x.map((value, at) => [value, y[at]!]));

test(
  "IQ and hours of television of ten people: -29/165 (the worked example of Wikipedia, Spearman's rank " +
    'correlation)',
  () => {
    const [iq, hours] = [
      [106, 100, 86, 101, 99, 103, 97, 113, 112, 110],
      [7, 27, 2, 50, 28, 29, 20, 12, 6, 17],
    ];
    expect(spearman(pairs(iq, hours))).toBeCloseTo(-29 / 165, 14);
  },
);

test('many ties: the value of scipy 1.17.1, stats.spearmanr', () => {
  const [x, y] = [
    [0, 0, 0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 0, 7, 7],
    [5, 0, 2, 9, 1, 2, 40, 5, 80, 13, 2, 300, 0, 70, 7],
  ];
  expect(spearman(pairs(x, y))).toBeCloseTo(0.6742386688334219, 13);
});

test('a pair with a count is that many pairs, in any order', () => {
  const [x, y] = [skewed(500, 12, 6), skewed(500, 9, 7)];
  const times = new Map<string, number>();
  for (const [at, value] of x.entries()) times.set(`${value} ${y[at]}`, (times.get(`${value} ${y[at]}`) ?? 0) + 1);
  const [a, b] = [0, 1].map((at) => [...times.keys()].map((key) => Number(key.split(' ')[at])));
  const counted: CountedPairs = { ...pairs(a!, b!), counts: Float64Array.from(times.values()) };
  const { x: firsts, y: seconds, counts } = counted;
  const reversed = { x: firsts.toReversed(), y: seconds.toReversed(), counts: counts.toReversed() };
  expect(spearman(counted)).toBeCloseTo(spearman(pairs(x, y))!, 12);
  expect(spearman(reversed)).toBeCloseTo(spearman(counted)!, 12);
});

test('the same order gives 1, the opposite -1, and what does not vary nothing', () => {
  expect([spearman(pairs([1, 2, 9], [3, 4, 5])), spearman(pairs([1, 2, 9], [5, 4, 3]))]).toEqual([1, -1]);
  expect([spearman(pairs([1, 1, 1], [3, 4, 5])), spearman(pairsOf([]))]).toEqual([null, null]);
});
