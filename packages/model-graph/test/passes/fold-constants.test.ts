import { expect, test } from 'vitest';
import type { Model } from '../../src/graph.ts';
import { foldConstants } from '../../src/passes/fold-constants.ts';
import { inferShapes } from '../../src/passes/infer-shapes.ts';
import { removeDeadCode } from '../../src/passes/remove-dead-code.ts';
import { makeFloats, makeGraph, makeInfo, makeInts, makeModel, makeNode, makeWeight } from './make-model.ts';

const operators = ({ graph }: Model): string[] => (graph?.nodes ?? []).map((node) => node.operator);

const chain = [
  makeNode('Shape', ['x'], ['s']),
  makeNode('Gather', ['s', 'first'], ['b']),
  makeNode('Constant', [], ['rest'], { value: makeInts('', [6]) }),
  makeNode('Unsqueeze', ['b', 'axis'], ['b1']),
  makeNode('Concat', ['b1', 'rest'], ['wanted'], { axis: 0 }),
  makeNode('Reshape', ['x', 'wanted'], ['y']),
];
const reshaped = makeModel(
  makeGraph({
    nodes: chain,
    inputs: [makeInfo('x', ['n', 2, 3])],
    weights: [makeInts('first', [0], []), makeInts('axis', [0])],
    outputs: ['y'],
  }),
);

test('a shape chain folds to the one initializer that is still read, with its elements', () => {
  const folded = foldConstants(reshaped, { inputs: { x: [4, 2, 3] } });
  expect(operators(folded)).toEqual(['Reshape']);
  const wanted = folded.graph?.initializers.find((weight) => weight.name === 'wanted');
  expect(wanted).toMatchObject({ type: 'int64', dims: [2], bytes: 16 });
  expect([...new BigInt64Array((wanted?.payload as Uint8Array).buffer)]).toEqual([4n, 6n]);
});

test('without sizes the chain folds all the same, and its elements stay unknown', () => {
  const folded = foldConstants(reshaped);
  expect(operators(folded)).toEqual(['Reshape']);
  expect(folded.graph?.initializers.find((weight) => weight.name === 'wanted')?.payload).toBeNull();
});

test('shapes after folding are those before', () => {
  const sizes = { inputs: { x: [4, 2, 3] } };
  const folded = foldConstants(reshaped, sizes);
  const dims = (model: Model): unknown =>
    model.graph && inferShapes(model, sizes).graphs.get(model.graph)?.get('y')?.dims;
  expect(dims(folded)).toEqual(dims(reshaped));
});

test('weights fold as constants do, whether their elements were read or not', () => {
  const nodes = [makeNode('Transpose', ['w'], ['wt']), makeNode('MatMul', ['x', 'wt'], ['y'])];
  const folded = foldConstants(
    makeModel(
      makeGraph({ nodes, inputs: [makeInfo('x', ['n', 3])], weights: [makeWeight('w', [500, 3])], outputs: ['y'] }),
    ),
  );
  expect(operators(folded)).toEqual(['MatMul']);
  expect(folded.graph?.initializers.at(-1)).toMatchObject({ name: 'wt', dims: [3, 500], bytes: 6000, payload: null });
});

test('a folded value whose extents only a run can tell is listed among the values', () => {
  const nodes = [makeNode('NonZero', ['w'], ['places']), makeNode('Gather', ['x', 'places'], ['y'])];
  const folded = foldConstants(
    makeModel(makeGraph({ nodes, inputs: [makeInfo('x', ['n'])], weights: [makeWeight('w', [500])], outputs: ['y'] })),
  );
  expect(operators(folded)).toEqual(['Gather']);
  expect(folded.graph?.values).toEqual([{ name: 'places', type: 'int64', dims: [1, 'count(places)'] }]);
});

test('random numbers and operators that nothing is known of stay', () => {
  const nodes = [
    makeNode('RandomNormal', [], ['r'], { shape: [2] }),
    makeNode('own:Fancy', ['w'], ['f']),
    makeNode('Add', ['r', 'f'], ['y']),
  ];
  expect(
    operators(foldConstants(makeModel(makeGraph({ nodes, weights: [makeWeight('w', [2])], outputs: ['y'] })))),
  ).toEqual(['RandomNormal', 'Fancy', 'Add']);
});

test('bodies fold with what they see from outside, and keep what depends on their own inputs', () => {
  const body = makeGraph({
    nodes: [makeNode('Neg', ['w'], ['n']), makeNode('Add', ['a', 'n'], ['a2']), makeNode('Identity', ['c'], ['c2'])],
    inputs: [makeInfo('i', [], 'int64'), makeInfo('c', [], 'bool'), makeInfo('a')],
    outputs: ['c2', 'a2'],
  });
  const model = makeModel(
    makeGraph({
      nodes: [makeNode('Loop', ['', '', 'x'], ['y'], { body })],
      inputs: [makeInfo('x', [2])],
      weights: [makeFloats('w', [1, 2])],
      outputs: ['y'],
    }),
  );
  const attribute = foldConstants(model).graph?.nodes[0]?.attributes.get('body');
  expect(attribute?.kind === 'graph' ? attribute.value.nodes.map((node) => node.operator) : []).toEqual([
    'Add',
    'Identity',
  ]);
});

test('folding alone removes no dead code; dead code is what no output needs', () => {
  const nodes = [makeNode('Relu', ['x'], ['y']), makeNode('Neg', ['x'], ['unused'])];
  const model = makeModel(
    makeGraph({ nodes, inputs: [makeInfo('x', [2])], weights: [makeWeight('w', [2])], outputs: ['y'] }),
  );
  expect(operators(foldConstants(model))).toEqual(['Relu', 'Neg']);
  expect(operators(removeDeadCode(model))).toEqual(['Relu']);
  expect(removeDeadCode(model).graph?.initializers).toEqual([]);
});
