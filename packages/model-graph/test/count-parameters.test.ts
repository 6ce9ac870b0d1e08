import { expect, test } from 'vitest';
import { countParameters } from '../src/count-parameters.ts';
import type { Attribute, GraphNode } from '../src/graph.ts';
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

test('a constant counts that is sliced and rejoined before its slot, not one joined to what depends on inputs', () => {
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

test('in a graph that quantizes, what a normalization scales with is a parameter, whatever it is called', () => {
  const nodes = [node('DequantizeLinear', ['w', 's'], ['d']), node('LayerNormalization', ['d', 'norm_scale'], ['y'])];
  expect(
    count(nodes, [
      ['w', [3]],
      ['s', [1]],
      ['norm_scale', [3]],
    ]),
  ).toBe(6);
});

test('a weights file counts all its tensors', () => {
  expect(
    countParameters(model({}, { graph: null, tensors: [tensor('a', [2, 3]), tensor('b', []), tensor('c', [0])] })),
  ).toBe(7);
});

const int = (value: number): Attribute => ({ kind: 'int', value: BigInt(value) });
const packing = (operator: string, inputs: string[], attributes: Record<string, number>): GraphNode =>
  node(operator, inputs, ['y'], {
    domain: 'com.microsoft',
    attributes: new Map(Object.entries(attributes).map(([name, value]) => [name, int(value)])),
  });

test('an operator on packed weights counts the weights inside, without scales, zero points and padding', () => {
  const blocks = (bits: number, bytes: number) =>
    count(
      [packing('MatMulNBits', ['x', 'b', 's', 'z'], { K: 70, N: 10, bits, block_size: 32 })],
      [
        ['b', [10, 3, bytes], { type: 'uint8' }],
        ['s', [30]],
        ['z', [10, 2], { type: 'uint8' }],
      ],
    );
  expect([blocks(2, 8), blocks(4, 16), blocks(8, 32)]).toEqual([700, 700, 700]);
  const floats = packing('MatMulBnb4', ['x', 'b', 'm'], { K: 7, N: 5, block_size: 16, quant_type: 1 });
  expect(
    count(
      [floats],
      [
        ['b', [18], { type: 'uint8' }],
        ['m', [3]],
      ],
    ),
  ).toBe(35);
  const table = packing('GatherBlockQuantized', ['t', 'i', 's'], { bits: 4, block_size: 32 });
  expect(
    count(
      [table],
      [
        ['t', [100, 32], { type: 'uint8' }],
        ['s', [100, 2]],
      ],
    ),
  ).toBe(6400);
  expect(
    count(
      [table],
      [
        ['t', [100, 64], { type: 'int4' }],
        ['s', [100, 2]],
      ],
    ),
  ).toBe(6400);
  const experts = packing('QMoE', ['x', 'r', 'a', 's', '', 'b', 't'], { expert_weight_bits: 4 });
  expect(
    count(
      [experts],
      [
        ['a', [2, 8, 4], { type: 'uint8' }],
        ['s', [2, 8]],
        ['b', [2, 8, 4], { type: 'uint8' }],
      ],
    ),
  ).toBe(256);
});

test('a packed table that two operators share counts once, and one without its size is not known', () => {
  const [head, table] = [
    packing('MatMulNBits', ['x', 'b', 's'], { K: 60, N: 100, block_size: 32 }),
    packing('GatherBlockQuantized', ['b', 'i', 's'], {}),
  ];
  expect(
    count(
      [table, head],
      [
        ['b', [100, 32], { type: 'uint8' }],
        ['s', [100, 2]],
      ],
    ),
  ).toBe(6000);
  expect(count([packing('MatMulNBits', ['x', 'b', 's'], {})], [['b', [100, 32], { type: 'uint8' }]])).toBe(null);
});

test('shapes, axes, pads, indices and scales of sizes are no parameters, also where they are computed with', () => {
  const sizes = [
    node('Resize', ['x', '', 'scales'], ['y']),
    node('Pad', ['y', 'pads', 'zero'], ['p']),
    node('Concat', ['batch', 'rest'], ['shape']),
    node('Cast', ['shape'], ['long']),
    node('Reshape', ['p', 'long'], ['z']),
    node('Gather', ['table', 'places'], ['g']),
  ];
  const arithmetic: Parameters<typeof tensor>[] = ['scales', 'pads', 'zero', 'rest', 'places'].map((name) => [
    name,
    [4],
  ]);
  expect(count(sizes, [...arithmetic, ['table', [10]]])).toBe(10);
  expect(count([...sizes, node('Add', ['z', 'rest'], ['w'])], [...arithmetic, ['table', [10]]])).toBe(14);
});

test('arithmetic inside of a body takes its numbers from outside', () => {
  const body = graph({ nodes: [node('Reshape', ['x', 'shape'], ['y'])] });
  const branch = node('If', ['c'], ['y'], { attributes: new Map([['then_branch', { kind: 'graph', value: body }]]) });
  expect(
    count(
      [branch],
      [
        ['shape', [2]],
        ['w', [3]],
      ],
    ),
  ).toBe(3);
});

test('tables of the sines of places are no parameters, weights of the same attention are', () => {
  const inputs = ['q', 'k', 'v', '', '', 'lengths', 'all', 'cos', 'sin', '', '', 'sink'];
  const tables: Parameters<typeof tensor>[] = [
    ['cos', [512, 8]],
    ['sin', [512, 8]],
    ['sink', [4]],
  ];
  expect(count([packing('GroupQueryAttention', inputs, { num_heads: 4 })], tables)).toBe(4);
});
