import { describe, expect, test } from 'vitest';
import { bipartiteLayout } from '../../../src/figure/bipartite-layout.ts';
import { bipartiteOrder } from '../../../src/figure/bipartite-order.ts';

const link = (left: string, right: string, weight: number) => ({ left, right, weight });
const sizes = { scale: 1, leastLeft: 20, leastRight: 30 };

describe('the order of two columns', () => {
  test('puts partners beside each other, those of most weight first', () => {
    expect(bipartiteOrder([link('a', 'z', 3), link('b', 'y', 2), link('c', 'x', 9)])).toEqual({
      left: ['c', 'a', 'b'],
      right: ['x', 'z', 'y'],
    });
  });

  test('lets fewer links cross than the order of weight does', () => {
    const links = [
      link('a', 'x', 9),
      link('b', 'z', 8),
      link('c', 'x', 7),
      link('d', 'z', 6),
      link('e', 'x', 5),
      link('e', 'y', 5),
      link('f', 'y', 4),
    ];
    const crossings = (left: string[], right: string[]) =>
      links.flatMap((one) =>
        links.filter(
          (other) =>
            left.indexOf(one.left) < left.indexOf(other.left) && right.indexOf(one.right) > right.indexOf(other.right),
        ),
      ).length;
    const { left, right } = bipartiteOrder(links);
    expect([crossings(['e', 'a', 'b', 'c', 'd', 'f'], ['x', 'z', 'y']), crossings(left, right)]).toEqual([5, 0]);
  });

  test('is the same whatever the order of the links', () => {
    const links = [link('a', 'x', 5), link('b', 'y', 5), link('b', 'x', 1), link('c', 'z', 5), link('a', 'z', 2)];
    expect(bipartiteOrder(links.toReversed())).toEqual(bipartiteOrder(links));
  });
});

describe('the places of two columns', () => {
  const { height, left, right, bands } = bipartiteLayout(
    [link('a', 'x', 40), link('a', 'y', 10), link('b', 'y', 2)],
    sizes,
  );

  test('give a name the height of its bands, and at least that of its label', () => {
    expect(height).toBe(54 + 20);
    expect(left).toEqual([
      { name: 'a', y: 27 },
      { name: 'b', y: 64 },
    ]);
    expect(right.map(({ name }) => name)).toEqual(['x', 'y']);
  });

  test('lay the bands of a name side by side around its middle', () => {
    expect(bands.map(({ y1, width }) => [y1, width])).toEqual([
      [22, 40],
      [47, 10],
      [64, 2],
    ]);
    const y = right[1]!.y;
    expect(bands.slice(1).map(({ y2 }) => y2)).toEqual([y - 1, y + 5]);
  });

  test('spread the shorter column over the height of the longer one', () => {
    const many = bipartiteLayout(
      ['a', 'b', 'c', 'd'].map((name) => link(name, 'x', 1)),
      sizes,
    );
    expect([many.height, many.right[0]!.y]).toEqual([80, 40]);
  });
});
