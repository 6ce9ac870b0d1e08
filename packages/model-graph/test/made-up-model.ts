import type { FoldedGraph, Graph, GraphNode, Model, Tensor } from '../src/graph.ts';

export const tensor = (name: string, dims: readonly number[], more: Partial<Tensor> = {}): Tensor => ({
  name,
  type: 'float32',
  dims,
  bytes: 4 * dims.reduce((product, dim) => product * dim, 1),
  payload: null,
  external: null,
  ...more,
});

export const node = (
  operator: string,
  inputs: readonly string[],
  outputs: readonly string[],
  more: Partial<GraphNode> = {},
): GraphNode => ({
  name: '',
  operator,
  domain: '',
  inputs,
  outputs,
  attributes: new Map(),
  path: [],
  classes: [],
  ...more,
});

export const graph = (more: Partial<Graph>): Graph => ({
  name: 'g',
  nodes: [],
  inputs: [],
  outputs: [],
  initializers: [],
  values: [],
  ...more,
});

export const model = (of: Partial<Graph>, more: Partial<Model> = {}): Model => ({
  format: 'onnx',
  producer: 'test 1',
  opsets: new Map([['', 17]]),
  graph: graph(of),
  functions: [],
  tensors: [],
  paths: 'names',
  metadata: {},
  ...more,
});

/** Text that markup, XML and escaping by backslash all have something against. */
export const AWKWARD = 'a&b<c>"d\'\\u0041\\ \t\n\r\u0000\u0001\u001f\ufffe\ud800 é😀 ]]> \u0085';

/** A model with everything that a model can have, and awkward texts wherever one can be. */
export function richModel(): Model {
  const inner = graph({
    name: 'body',
    nodes: [node('Neg', ['x'], ['z'])],
    outputs: [{ name: 'z', type: null, dims: null }],
  });
  const attributes: GraphNode['attributes'] = new Map([
    ['float', { kind: 'float', value: -0 }],
    ['inf', { kind: 'floats', value: [Infinity, -Infinity, NaN, 0.1] }],
    ['int', { kind: 'int', value: -(2n ** 63n) }],
    ['ints', { kind: 'ints', value: [1n, -1n] }],
    ['none', { kind: 'ints', value: [] }],
    [AWKWARD, { kind: 'string', value: AWKWARD }],
    ['strings', { kind: 'strings', value: ['', AWKWARD, ' '] }],
    ['tensor', { kind: 'tensor', value: tensor('t', [], { payload: new Uint8Array([0, 255, 1, 2]) }) }],
    ['tensors', { kind: 'tensors', value: [tensor('u', [0], { payload: new Uint8Array() })] }],
    ['graph', { kind: 'graph', value: inner }],
    ['graphs', { kind: 'graphs', value: [inner, graph({})] }],
    ['ref', { kind: 'reference', value: 'alpha' }],
    ['other', { kind: 'other', value: 'type' }],
  ]);
  return model(
    {
      name: AWKWARD,
      inputs: [
        { name: 'x', type: 'float32', dims: ['batch size', null, 3, 0] },
        { name: 'scalar', type: 'int64', dims: [] },
        { name: 'unknown', type: null, dims: null },
      ],
      outputs: [{ name: 'y', type: 'sequence(float32)', dims: null }],
      initializers: [tensor('w', [2, 3], { external: '../weights.bin' }), tensor(AWKWARD, [1])],
      values: [{ name: 'h', type: 'float16', dims: [1, AWKWARD] }],
      nodes: [
        node('Odd', ['x', '', AWKWARD], ['h'], {
          name: AWKWARD,
          domain: 'com.example',
          attributes,
          path: ['a', AWKWARD],
          classes: ['A', ''],
        }),
        node('Identity', ['h'], ['y'], { path: ['a'] }),
      ],
    },
    {
      opsets: new Map([
        ['', 17],
        ['com.example', 1],
      ]),
      functions: [
        {
          domain: 'com.example',
          name: 'Odd',
          opsets: new Map([
            ['', 13],
            ['com.example', 2],
          ]),
          inputs: ['a'],
          outputs: ['b'],
          attributes: ['alpha', AWKWARD],
          defaults: attributes,
          nodes: [node('Elu', ['a'], ['b'])],
        },
        {
          domain: 'com.example',
          name: 'Odd',
          overload: AWKWARD,
          opsets: new Map(),
          inputs: [],
          outputs: [],
          attributes: [],
          defaults: new Map(),
          nodes: [node('Odd', [], [], { overload: AWKWARD })],
        },
      ],
      metadata: { [AWKWARD]: AWKWARD, constructor: 'x' },
    },
  );
}

export const folded = (): FoldedGraph => ({
  name: AWKWARD,
  level: 2,
  nodes: [
    { id: 'x', kind: 'input', label: 'x', path: [], type: null, operators: new Map(), parameters: 0, macs: null },
    {
      id: 'enc/layer.0',
      kind: 'module',
      label: 'layer.0',
      path: ['enc', 'layer.0'],
      type: 'm.Layer',
      operators: new Map([
        ['MatMul', 2],
        ['Add', 1],
      ]),
      parameters: 12,
      macs: 34,
    },
    {
      id: AWKWARD,
      kind: 'operation',
      label: 'Sum',
      path: [],
      type: null,
      operators: new Map([['Sum', 1]]),
      parameters: 0,
      macs: 0,
    },
    { id: 'y', kind: 'output', label: 'y', path: [], type: null, operators: new Map(), parameters: 0, macs: null },
  ],
  edges: [
    { source: 'x', target: 'enc/layer.0', values: [{ name: 'x', type: 'float32', dims: ['batch', 4] }] },
    {
      source: 'enc/layer.0',
      target: AWKWARD,
      values: [
        { name: 'h', type: null, dims: null },
        { name: 'i', type: 'int64', dims: [] },
      ],
    },
    { source: AWKWARD, target: 'y', values: [] },
  ],
});
