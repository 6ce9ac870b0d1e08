import { expect, test } from 'vitest';
import { countMacs } from '../../src/passes/count-macs.ts';
import { foldModules } from '../../src/passes/fold-modules.ts';
import { inferShapes } from '../../src/passes/infer-shapes.ts';
import { makeGraph, makeInfo, makeModel, makeNode, makeWeight } from './make-model.ts';

const graph = makeGraph({
  nodes: [
    makeNode('MatMul', ['x', 'w'], ['a'], {}, ['encoder', 'layer.0']),
    makeNode('Add', ['a', 'b'], ['c'], {}, ['encoder', 'layer.0']),
    makeNode('MatMul', ['c', 'w'], ['d'], {}, ['encoder', 'layer.1']),
    makeNode('Relu', ['d'], ['e']),
    makeNode('Concat', ['d', 'e', 'c'], ['y'], { axis: 0 }, ['head']),
  ],
  inputs: [makeInfo('x', [2, 4])],
  weights: [makeWeight('w', [4, 4]), makeWeight('b', [4]), makeWeight('w_scale', [4])],
  outputs: ['y'],
});

const edges = (level: number): string[] =>
  foldModules(graph, level).edges.map(
    ({ source, target, values }) => `${source} -> ${target}: ${values.map((value) => value.name).join(' ')}`,
  );

test('level 1 makes one box of each first step, and leaves nodes without a path as they are', () => {
  expect(foldModules(graph, 1).nodes.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
    'module encoder',
    'operation e made',
    'module head',
    'input x',
    'output y',
  ]);
});

test('edges join boxes that exist, with every value between them on one edge', () => {
  expect(edges(1)).toEqual([
    'x -> encoder: x',
    'encoder -> e made: d',
    'encoder -> head: d c',
    'e made -> head: e',
    'head -> y: y',
  ]);
  expect(edges(2)).toContain('encoder/layer.0 -> encoder/layer.1: c');
  for (const level of [0, 1, 2, 9]) {
    const folded = foldModules(graph, level);
    const ids = new Set(folded.nodes.map((node) => node.id));
    expect(ids.size).toBe(folded.nodes.length);
    expect(folded.edges.flatMap(({ source, target }) => [source, target]).filter((id) => !ids.has(id))).toEqual([]);
  }
});

test('level 0 folds nothing', () => {
  expect(foldModules(graph, 0).nodes.filter((node) => node.kind === 'operation')).toHaveLength(5);
});

test('boxes count operators, parameters once, and multiply-accumulates', () => {
  const model = makeModel(graph);
  const folded = foldModules(graph, 1, { macs: countMacs(model, inferShapes(model)).byNode });
  expect(folded.nodes[0]).toMatchObject({
    operators: new Map([
      ['MatMul', 2],
      ['Add', 1],
    ]),
    parameters: 20,
    macs: 64,
  });
  expect(foldModules(graph, 2).nodes.map((node) => node.parameters)).toEqual([20, 0, 0, 0, 0, 0]);
});

test('an edge says the shape of its values where it is known', () => {
  const values = inferShapes(makeModel(graph)).graphs.get(graph);
  expect(foldModules(graph, 1, { values }).edges[1]?.values).toEqual([{ name: 'd', type: 'float32', dims: [2, 4] }]);
});

test('what the body of a node reads reaches its box', () => {
  const body = makeGraph({ nodes: [makeNode('Relu', ['a'], ['r'])], outputs: ['r'] });
  const nodes = [
    makeNode('Exp', ['x'], ['a'], {}, ['one']),
    makeNode('If', ['c'], ['y'], { then_branch: body }, ['two']),
  ];
  const folded = foldModules(
    makeGraph({ nodes, inputs: [makeInfo('x', [2]), makeInfo('c', [], 'bool')], outputs: ['y'] }),
    1,
  );
  expect(folded.edges.map(({ source, target }) => `${source} -> ${target}`)).toContain('one -> two');
  expect(folded.nodes[1]?.operators).toEqual(
    new Map([
      ['If', 1],
      ['Relu', 1],
    ]),
  );
});

test('names that stand twice get a number', () => {
  const nodes = [makeNode('Relu', ['x'], ['y'], {}, ['x'])];
  expect(
    foldModules(makeGraph({ nodes, inputs: [makeInfo('x', [2])], outputs: ['y'] }), 1).nodes.map((node) => node.id),
  ).toEqual(['x', 'x#2', 'y']);
});

test('a level is a whole number from 0 on', () => {
  expect(() => foldModules(graph, -1)).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: foldModules: level: expected a whole number from 0 on, received -1]`,
  );
});
