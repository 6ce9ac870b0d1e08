import { expect, test } from 'vitest';
import { countParameters } from '../src/count-parameters.ts';
import type { GraphNode } from '../src/graph.ts';
import { graph, model, node, tensor } from './made-up-model.ts';

const constant = (name: string, dims: readonly number[]): GraphNode =>
  node('Constant', [], [name], { attributes: new Map([['value', { kind: 'tensor', value: tensor('', dims) }]]) });
const count = (nodes: readonly GraphNode[], initializers: Parameters<typeof tensor>[] = []) =>
  countParameters(model({ nodes, initializers: initializers.map((each) => tensor(...each)) }));

test('all initializers count, of any type and whether read or not', () => {
  expect(
    count(
      [node('MatMul', ['x', 'w'], ['y'])],
      [
        ['w', [3, 4]],
        ['position_ids', [1, 512], { type: 'int64' }],
        ['unused', [5]],
      ],
    ),
  ).toBe(12 + 512 + 5);
});

test('a constant counts where it feeds a weight slot, through whatever only reshapes it', () => {
  expect(count([constant('w', [8, 3, 3, 3]), constant('b', [8]), node('Conv', ['x', 'w', 'b'], ['y'])])).toBe(224);
  expect(
    count([
      constant('w', [4, 5]),
      node('DequantizeLinear', ['w', 's'], ['d']),
      node('Transpose', ['d'], ['t']),
      node('MatMul', ['x', 't'], ['y']),
    ]),
  ).toBe(20);
});

test('a constant counts that is cut in slices and joined again before the slot, not one that is joined to what depends on inputs', () => {
  const slices = [
    constant('w', [8, 5]),
    node('Slice', ['w', 's'], ['a']),
    node('Slice', ['w', 's'], ['b']),
    node('Concat', ['b', 'a'], ['c']),
    node('LSTM', ['x', 'c'], ['y']),
  ];
  expect(count(slices)).toBe(40);
  expect(count([constant('w', [8]), node('Concat', ['w', 'x'], ['c']), node('MatMul', ['c', 'x'], ['y'])])).toBe(0);
});

test('a constant that is added, sliced or a shape is none', () => {
  expect(
    count([
      constant('anchors', [2, 8400]),
      node('Add', ['x', 'anchors'], ['y']),
      constant('shape', [4]),
      node('Reshape', ['y', 'shape'], ['z']),
    ]),
  ).toBe(0);
});

test('a constant further out feeds the slots of a body, unless the body has a value of that name', () => {
  const body = (inputs: string[]) =>
    graph({
      nodes: [node('MatMul', ['x', 'w'], ['y'])],
      inputs: inputs.map((name) => ({ name, type: null, dims: null })),
    });
  const branch = (inputs: string[]) =>
    node('If', ['c'], ['y'], { attributes: new Map([['then_branch', { kind: 'graph', value: body(inputs) }]]) });
  expect([count([constant('w', [6]), branch([])]), count([constant('w', [6]), branch(['w'])])]).toEqual([6, 0]);
});

test('scales and zero points of quantization do not count, by slot or by name', () => {
  expect(
    count(
      [node('DequantizeLinear', ['w', 'odd', 'zp'], ['d']), node('MatMul', ['x', 'd'], ['y'])],
      [
        ['w', [3, 4]],
        ['odd', [4]],
        ['zp', [4]],
      ],
    ),
  ).toBe(12);
  expect(
    count(
      [node('MatMulInteger', ['x', 'w_quantized', '', 'w_zero_point'], ['y']), node('Mul', ['y', 'w_scale'], ['z'])],
      [
        ['w_quantized', [3, 4]],
        ['w_zero_point', [1]],
        ['w_scale', [1]],
      ],
    ),
  ).toBe(12);
});

test('in a graph that does not quantize a scale is a parameter like any other', () => {
  expect(count([node('Mul', ['x', 'logit_scale'], ['y'])], [['logit_scale', []]])).toBe(1);
});

test('a weights file counts all its tensors', () => {
  expect(
    countParameters(model({}, { graph: null, tensors: [tensor('a', [2, 3]), tensor('b', []), tensor('c', [0])] })),
  ).toBe(7);
});
