import { bipartiteOrder, type Link } from './bipartite-order.ts';

export interface Node {
  name: string;
  /** Middle of its place, from the top. */
  y: number;
}

/** Places of two columns of names and of the bands between them. */
export interface BipartiteLayout<L extends Link> {
  height: number;
  left: Node[];
  right: Node[];
  /** Middle of each end, and width, from the top. */
  bands: (L & { y1: number; y2: number; width: number })[];
}

interface Sizes {
  /** Width of a band for a weight of 1. */
  scale: number;
  /** Least height of a name at either side, so that labels do not touch. */
  leastLeft: number;
  leastRight: number;
}

const GAP = 4;

/**
 * Two columns in an order of few crossings; each name is as high as its bands together, which lie beside each other
 * there.
 */
export function bipartiteLayout<L extends Link>(
  links: readonly L[],
  { scale, leastLeft, leastRight }: Sizes,
): BipartiteLayout<L> {
  const order = bipartiteOrder(links);
  const heights = {
    left: heightsOf(links, order.left, 'left', scale, leastLeft),
    right: heightsOf(links, order.right, 'right', scale, leastRight),
  };
  const height = Math.max(sum(heights.left), sum(heights.right));
  const nodes = { left: place(order.left, heights.left, height), right: place(order.right, heights.right, height) };
  const ends = {
    left: endsOf(links, nodes.left, order.right, 'left', scale),
    right: endsOf(links, nodes.right, order.left, 'right', scale),
  };
  return {
    height,
    ...nodes,
    bands: links.map((link) => ({
      ...link,
      y1: ends.left.get(link)!,
      y2: ends.right.get(link)!,
      width: link.weight * scale,
    })),
  };
}

function heightsOf(
  links: readonly Link[],
  names: readonly string[],
  side: 'left' | 'right',
  scale: number,
  least: number,
): number[] {
  return names.map((name) =>
    Math.max(least, GAP + scale * sum(links.filter((link) => link[side] === name).map(({ weight }) => weight))),
  );
}

/** The shorter column is spread over the height of the longer one. */
function place(names: readonly string[], heights: readonly number[], height: number): Node[] {
  const gap = (height - sum(heights)) / names.length;
  let top = 0;
  return names.map((name, at) => {
    const y = top + (heights[at]! + gap) / 2;
    top += heights[at]! + gap;
    return { name, y };
  });
}

function endsOf(
  links: readonly Link[],
  nodes: readonly Node[],
  partners: readonly string[],
  side: 'left' | 'right',
  scale: number,
): Map<Link, number> {
  const other = side === 'left' ? 'right' : 'left';
  return new Map(
    nodes.flatMap(({ name, y }) => {
      const own = links
        .filter((link) => link[side] === name)
        .sort((a, b) => partners.indexOf(a[other]) - partners.indexOf(b[other]));
      let top = y - (scale * sum(own.map(({ weight }) => weight))) / 2;
      return own.map((link): [Link, number] => {
        top += link.weight * scale;
        return [link, top - (link.weight * scale) / 2];
      });
    }),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
