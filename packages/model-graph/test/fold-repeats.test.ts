import { expect, test } from 'vitest';
import { foldRepeats } from '../src/fold-repeats.ts';
import type { FoldedGraph, FoldedNode } from '../src/graph.ts';

const block = (id: string, products = 2): FoldedNode => ({
  id,
  kind: 'module',
  label: id.split('/').at(-1)!,
  path: id.split('/'),
  type: null,
  operators: new Map([['MatMul', products]]),
});
const chain = (nodes: readonly FoldedNode[], pairs: readonly [string, string][]): FoldedGraph => ({
  name: 'g',
  level: 2,
  nodes,
  edges: pairs.map(([source, target]) => ({
    source,
    target,
    values: [{ name: `${source} to ${target}`, type: null, dims: null }],
  })),
});
const drawn = ({ nodes, edges }: FoldedGraph) => [
  nodes.map(({ label }) => label),
  edges.map(({ source, target, values }) => `${source} > ${target} (${values.length})`),
];

test('a block that comes again and again is one box, and what all of them read is one arrow', () => {
  const blocks = ['e/layer.0', 'e/layer.1', 'e/layer.2'];
  const graph = chain(
    [block('mask'), ...blocks.map((id) => block(id)), block('head')],
    [
      ['e/layer.0', 'e/layer.1'],
      ['e/layer.1', 'e/layer.2'],
      ['e/layer.2', 'head'],
      ...blocks.map((id): [string, string] => ['mask', id]),
    ],
  );
  expect(drawn(foldRepeats(graph))).toEqual([
    ['mask', 'layer.0 ×3', 'head'],
    ['e/layer.0 > head (1)', 'mask > e/layer.0 (3)'],
  ]);
});

test('blocks are kept that differ inside, that do not feed the next one, or that are only two', () => {
  const four = ['l.0', 'l.1', 'l.2', 'l.3'];
  const pairs = four.slice(1).map((id, at): [string, string] => [four[at]!, id]);
  const labels = (nodes: readonly FoldedNode[], edges = pairs) => drawn(foldRepeats(chain(nodes, edges)))[0];
  expect(labels([block('l.0', 3), ...four.slice(1).map((id) => block(id))])).toEqual(['l.0', 'l.1 ×3']);
  expect(
    labels(
      four.map((id) => block(id)),
      pairs.slice(1),
    ),
  ).toEqual(['l.0', 'l.1 ×3']);
  expect(labels(four.slice(0, 2).map((id) => block(id)))).toEqual(['l.0', 'l.1']);
});
