import { expect, test } from 'vitest';
import { seededDraw } from '../../../scripts/lib/seeded-draw.ts';

const draws = <Value>(draw: () => Value) => Array.from({ length: 2000 }, draw);

test('a seed says all that is drawn, and another seed draws otherwise', () => {
  const of = (seed: number) => draws(seededDraw(seed).share);
  expect(of(7)).toEqual(of(7));
  expect(of(7)).not.toEqual(of(8));
});

test('shares lie from 0 up to 1, numbers below their count, and something happens as often as its chance says', () => {
  const { share, below, chance, one } = seededDraw(1);
  const shares = draws(share);
  expect([Math.min(...shares) >= 0, Math.max(...shares) < 1]).toEqual([true, true]);
  expect(Math.abs(shares.reduce((sum, each) => sum + each, 0) / shares.length - 0.5)).toBeLessThan(0.03);
  expect([...new Set(draws(() => below(3)))].toSorted()).toEqual([0, 1, 2]);
  expect([...new Set(draws(() => one(['a', 'b'])))].toSorted()).toEqual(['a', 'b']);
  const happened = (probability: number) => draws(() => chance(probability)).filter(Boolean).length;
  expect([happened(0), happened(1)]).toEqual([0, 2000]);
  expect(Math.abs(happened(0.1) / 2000 - 0.1)).toBeLessThan(0.03);
});
