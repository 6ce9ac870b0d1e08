import { describe, expect, test } from 'vitest';
import { encoderAgreement } from '../../../method/encoder-agreement.ts';

const ari = (a: number[], b: number[]) => encoderAgreement(a, b).ari;
const moved = (a: number[], b: number[]) => encoderAgreement(a, b).moved;

describe('adjusted Rand index', () => {
  test('equals adjusted_rand_score of scikit-learn 1.2.1', () => {
    expect(ari([0, 0, 0, 1, 1, 1, 2, 2, 2, 2], [0, 0, 1, 1, 1, 2, 2, 2, 2, 0])).toBeCloseTo(0.20454545454545456, 14);
    expect(ari([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(0.5714285714285714, 14);
    expect(ari([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 14);
  });

  test('is the same both ways, whatever the clusters are called', () => {
    const [a, b] = [
      [0, 0, 1, 2, 2, 1, 0],
      [4, 4, 4, 9, 9, 2, 2],
    ];
    expect(ari(a, b)).toBeCloseTo(ari(b, a), 14);
    expect(
      ari(
        a,
        b.map((cluster) => -cluster),
      ),
    ).toBe(ari(a, b));
  });

  test('is 1 for the same clustering, also where there is nothing to adjust', () => {
    expect(ari([0, 1, 1, 0], [5, 3, 3, 5])).toBe(1);
    expect(ari([0, 0, 0], [1, 1, 1])).toBe(1);
    expect(ari([0, 1, 2], [2, 1, 0])).toBe(1);
    expect(ari([0], [0])).toBe(1);
  });

  test('is 0 when one side puts all into one cluster', () => {
    expect(ari([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
  });
});

describe('things that move', () => {
  test('are none when only the names of the clusters differ', () => {
    expect(moved([0, 0, 1, 1, 2], [2, 2, 0, 0, 1])).toEqual([]);
  });

  test('are as few as any matching of the clusters can reach', () => {
    // Matching the largest cell first (cluster 0 with 0: 3) leaves 2 with 1 alone, 5 stay; 0 with 1 and 1 with 0 keep
    // 6.
    const a = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1];
    const b = [0, 0, 0, 1, 1, 1, 0, 0, 0, 2];
    expect(moved(a, b)).toEqual([0, 1, 2, 9]);
  });

  test('include all of a cluster that has no partner', () => {
    expect(moved([0, 0, 1, 1], [0, 0, 0, 0])).toHaveLength(2);
  });

  test('need two clusterings of the same things', () => {
    expect(() => encoderAgreement([0], [0, 1])).toThrow('expected clusterings of the same things, received 1 and 2');
  });
});
