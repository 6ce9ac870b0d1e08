import { expect, test } from 'vitest';
import { estimateMemory } from '../../src/passes/estimate-memory.ts';
import { inferShapes } from '../../src/passes/infer-shapes.ts';
import type { Model } from '../../src/graph.ts';
import { makeGraph, makeInfo, makeInts, makeModel, makeNode, makeWeight } from './make-model.ts';

const estimate = (model: Model) => estimateMemory(model, inferShapes(model));

test('weights are bytes by type, constants among them', () => {
  const nodes = [makeNode('Constant', [], ['k'], { value: makeInts('', [1, 2]) }), makeNode('Add', ['x', 'w'], ['y'])];
  const model = makeModel(
    makeGraph({
      nodes,
      inputs: [makeInfo('x', [2])],
      weights: [makeWeight('w', [2]), makeWeight('v', [3], 'int8')],
      outputs: ['y'],
    }),
  );
  expect([...estimate(model).weights]).toEqual([
    ['float32', 8],
    ['int8', 3],
    ['int64', 16],
  ]);
});

test('a value is alive until its last reader, so a chain holds two at a time', () => {
  const nodes = [
    makeNode('Relu', ['x'], ['a']),
    makeNode('Concat', ['a', 'a'], ['b'], { axis: 0 }),
    makeNode('Relu', ['b'], ['y']),
  ];
  const model = makeModel(makeGraph({ nodes, inputs: [makeInfo('x', [10])], outputs: ['y'] }));
  expect(estimate(model)).toMatchObject({ activationPeak: 160, peakNode: 'y made', unknown: [] });
});

test('a skip connection stays alive beside what it skips', () => {
  const nodes = [makeNode('Relu', ['x'], ['a']), makeNode('Relu', ['a'], ['b']), makeNode('Add', ['b', 'x'], ['y'])];
  expect(estimate(makeModel(makeGraph({ nodes, inputs: [makeInfo('x', [10])], outputs: ['y'] }))).activationPeak).toBe(
    120,
  );
});

test('a body adds its own peak while its node runs, of two branches the larger', () => {
  const then = makeGraph({
    nodes: [makeNode('Concat', ['x', 'x', 'x'], ['t1'], { axis: 0 }), makeNode('ReduceSum', ['t1'], ['t'])],
    outputs: ['t'],
  });
  const otherwise = makeGraph({ nodes: [makeNode('ReduceSum', ['x'], ['e'])], outputs: ['e'] });
  const graph = makeGraph({
    nodes: [makeNode('If', ['c'], ['y'], { then_branch: then, else_branch: otherwise })],
    inputs: [makeInfo('x', [10]), makeInfo('c', [], 'bool')],
    outputs: ['y'],
  });
  expect(estimate(makeModel(graph)).activationPeak).toBe(40 + 1 + 4 + (120 + 4));
});

test('values of unknown extents are named and count nothing', () => {
  const graph = makeGraph({ nodes: [makeNode('Relu', ['x'], ['y'])], inputs: [makeInfo('x', ['n'])], outputs: ['y'] });
  expect(estimate(makeModel(graph))).toMatchObject({ activationPeak: 0, unknown: ['x', 'y'] });
});

test('a format without a graph has weights only', () => {
  const model: Model = {
    ...makeModel(makeGraph({ nodes: [] })),
    graph: null,
    tensors: [makeWeight('w', [4], 'float16')],
  };
  expect([...estimate(model).weights]).toEqual([['float16', 8]]);
});
