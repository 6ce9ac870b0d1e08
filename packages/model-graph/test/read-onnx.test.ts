import { describe, expect, test } from 'vitest';
import { foldModel } from '../src/export-model.ts';
import { readOnnx } from '../src/read-onnx.ts';
import { memorySource, sparseSource } from './memory-source.ts';
import {
  attribute,
  content,
  float,
  graph,
  int,
  model,
  node,
  promise,
  tensor,
  text,
  value,
  varint,
} from '../src/onnx-bytes.ts';

const read = (bytes: Uint8Array) => readOnnx(memorySource(bytes));
const only = async (...fields: Buffer[]) => [
  ...(await read(model({ nodes: [node('Op', [], ['y'], 'n', ...fields)] }))).graph!.nodes[0]!.attributes,
];

describe('a graph', () => {
  test('has its nodes, inputs, outputs and weights in file order', async () => {
    const {
      graph: found,
      opsets,
      producer,
    } = await read(
      model({
        nodes: [node('MatMul', ['x', 'w'], ['h'], 'first'), node('Relu', ['h', ''], ['y'])],
        inputs: [value('x', ['batch', 4])],
        outputs: [value('y', ['batch', 2])],
        initializers: [tensor('w', [4, 2], Buffer.alloc(32))],
      }),
    );
    expect(found!.nodes.map(({ name, operator, inputs, outputs }) => ({ name, operator, inputs, outputs }))).toEqual([
      { name: 'first', operator: 'MatMul', inputs: ['x', 'w'], outputs: ['h'] },
      { name: '', operator: 'Relu', inputs: ['h', ''], outputs: ['y'] },
    ]);
    expect(found!.inputs).toEqual([{ name: 'x', type: 'float32', dims: ['batch', 4] }]);
    expect(found!.initializers).toEqual([
      { name: 'w', type: 'float32', dims: [4, 2], bytes: 32, payload: new Uint8Array(32), external: null },
    ]);
    expect([[...opsets], producer]).toEqual([[['', 17]], 'test']);
  });

  test('may name its nodes alike, and each stays a box of its own', async () => {
    const found = await read(
      model({
        nodes: [
          node('Neg', ['x'], ['a'], 'F0::anon'),
          node('Neg', ['a'], ['b'], 'F0::anon'),
          node('Add', ['a', 'b'], ['y'], 'F0::anon'),
        ],
        inputs: [value('x')],
        outputs: [value('y')],
      }),
    );
    expect(found.graph!.nodes.map(({ name, outputs }) => [name, ...outputs])).toEqual([
      ['F0::anon', 'a'],
      ['F0::anon', 'b'],
      ['F0::anon', 'y'],
    ]);
    const { nodes, edges } = foldModel(found, 1);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(5);
    expect(edges.map(({ values }) => values.map(({ name }) => name))).toEqual([['x'], ['a'], ['a'], ['b'], ['y']]);
  });

  test('inside of a node is read, and sees the names around it', async () => {
    const body = graph({ name: 'body', nodes: [node('Neg', ['x'], ['z'])], outputs: [value('z')] });
    const { graph: found } = await read(
      model({
        nodes: [node('If', ['c'], ['y'], '', attribute('then_branch', 5, content(6, body)))],
        inputs: [value('c'), value('x')],
        outputs: [value('y')],
      }),
    );
    const branch = found!.nodes[0]!.attributes.get('then_branch');
    expect(branch?.kind === 'graph' && branch.value.nodes.map(({ operator }) => operator)).toEqual(['Neg']);
  });

  test('skips fields that it does not know, of any length', async () => {
    const { graph: found } = await read(
      Buffer.concat([
        int(99, 5),
        text(98, 'x'.repeat(300_000)),
        model({ nodes: [node('A', [], ['a'], '', text(6, 'doc'), text(77, '?'))] }),
      ]),
    );
    expect(found!.nodes[0]!.operator).toBe('A');
  });

  test('keeps functions with the operator sets of their bodies and the defaults of their attributes', async () => {
    const body = content(
      25,
      text(1, 'Gelu'),
      text(10, 'pkg'),
      text(4, 'a'),
      text(5, 'b'),
      text(6, 'alpha'),
      content(11, text(1, 'beta'), float(2, 1), int(20, 1)),
      content(9, text(1, 'ai.onnx'), int(2, 13)),
      text(13, 'tanh'),
      content(7, node('Elu', ['a'], ['b'], '', content(5, text(1, 'alpha'), text(21, 'alpha'), int(20, 1)))),
    );
    const { functions, opsets } = await read(model({}, body));
    expect(functions[0]).toMatchObject({
      domain: 'pkg',
      name: 'Gelu',
      inputs: ['a'],
      outputs: ['b'],
      attributes: ['alpha', 'beta'],
      overload: 'tanh',
      opsets: new Map([['', 13]]),
      defaults: new Map([['beta', { kind: 'float', value: 1 }]]),
    });
    expect(opsets).toEqual(new Map([['', 17]]));
    expect(functions[0]!.nodes[0]!.attributes.get('alpha')).toEqual({ kind: 'reference', value: 'alpha' });
  });

  test('has types of sequences, optionals and maps, and unknown ranks and extents', async () => {
    const shaped = (name: string, type: Buffer) => content(13, text(1, name), content(2, type));
    const float32 = content(1, int(1, 1), content(2, content(1, int(1, -1)), content(1), content(1, text(2, ''))));
    const { graph: found } = await read(
      model(
        Buffer.concat([
          shaped('s', content(4, content(1, float32))),
          shaped('o', content(9, content(1, float32))),
          shaped('m', content(5, int(1, 7), content(2, float32))),
          shaped('r', content(1, int(1, 1))),
          shaped('d', float32),
          content(13, text(1, 'bare')),
        ]),
      ),
    );
    expect(found!.values.map(({ name, type, dims }) => [name, type, dims])).toEqual([
      ['s', 'sequence(float32)', null],
      ['o', 'optional(float32)', [null, null, null]],
      ['m', 'map(int64,float32)', null],
      ['r', 'float32', null],
      ['d', 'float32', [null, null, null]],
      ['bare', null, null],
    ]);
  });
});

describe('an attribute', () => {
  test('of every kind keeps its value', async () => {
    expect(
      await only(
        attribute('f', 1, float(2, 0.5)),
        attribute('i', 2, int(3, -7)),
        attribute('s', 3, text(4, 'né')),
        attribute('fs', 6, float(7, 1), float(7, 2)),
        attribute('is', 7, int(8, 1), int(8, -1)),
        attribute('packed', 7, content(8, varint(3), varint(-3))),
        attribute('ss', 8, text(9, 'a'), text(9, '')),
        attribute('type', 13, content(14)),
      ),
    ).toEqual([
      ['f', { kind: 'float', value: 0.5 }],
      ['i', { kind: 'int', value: -7n }],
      ['s', { kind: 'string', value: 'né' }],
      ['fs', { kind: 'floats', value: [1, 2] }],
      ['is', { kind: 'ints', value: [1n, -1n] }],
      ['packed', { kind: 'ints', value: [3n, -3n] }],
      ['ss', { kind: 'strings', value: ['a', ''] }],
      ['type', { kind: 'other', value: 'type' }],
    ]);
  });

  test('that a writer left out because it is zero or empty is zero or empty', async () => {
    expect(await only(attribute('i', 2), attribute('is', 7), attribute('s', 3))).toEqual([
      ['i', { kind: 'int', value: 0n }],
      ['is', { kind: 'ints', value: [] }],
      ['s', { kind: 'string', value: '' }],
    ]);
  });

  test('without a type, as in the first versions of the format, has that of its value', async () => {
    expect(await only(content(5, text(1, 'i'), int(3, 4)), content(5, text(1, 'fs'), float(7, 1)))).toEqual([
      ['i', { kind: 'int', value: 4n }],
      ['fs', { kind: 'floats', value: [1] }],
    ]);
  });

  test('of more than 64 KiB is named, not read', async () => {
    const source = memorySource(
      model({ nodes: [node('EPContext', [], ['y'], '', attribute('cache', 3, text(4, 'x'.repeat(1_000_000))))] }),
    );
    const { graph: found } = await readOnnx(source);
    expect(found!.nodes[0]!.attributes.get('cache')).toEqual({ kind: 'other', value: 'text of 1000000 bytes' });
    expect(source.fetched.bytes).toBeLessThan(80_000);
  });
});

describe('what is fetched', () => {
  test('payloads are jumped over: of a file of a gigabyte, less than 2 MB in less than 200 requests', async () => {
    const weight = 10_000_000;
    const head = Buffer.concat([text(8, 'w'), int(1, weight / 4), int(2, 1), promise(9, weight)]);
    const begin = Buffer.concat([varint((5 << 3) | 2), varint(head.length + weight), head]);
    const graphLength = begin.length + weight;
    const file = Buffer.concat([int(1, 8), promise(7, graphLength), begin]);
    // Behind the weight of the graph: fields of the model that hold nothing, as a sparse file has them.
    const source = sparseSource(file, file.length + weight);
    expect((await readOnnx(source)).graph!.initializers[0]).toMatchObject({ name: 'w', bytes: weight, payload: null });
    expect([source.fetched.bytes < 80_000, source.fetched.requests]).toEqual([true, 1]);
  });

  test('a structure of many megabytes without weights takes some twenty requests, and no byte twice', async () => {
    const source = memorySource(
      model({
        inputs: [value('x')],
        nodes: Array.from({ length: 40_000 }, (_, n) => node('Relu', ['x'], [`y${n}`], `/${'deep/'.repeat(30)}${n}`)),
      }),
    );
    await readOnnx(source);
    expect(source.size).toBeGreaterThan(6_000_000);
    expect(source.fetched.bytes).toBe(source.size);
    expect(source.fetched.requests).toBeLessThan(25);
  });

  test('a small file is one request', async () => {
    const source = memorySource(model({ nodes: [node('A', [], ['a'])] }));
    await readOnnx(source);
    expect(source.fetched.requests).toBe(1);
  });
});
