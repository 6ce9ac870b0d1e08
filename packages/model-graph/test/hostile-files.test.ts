import { describe, expect, test } from 'vitest';
import { readModel } from '../src/read-model.ts';
import { GraphError } from '../src/graph-error.ts';
import { memorySource, sparseSource } from './memory-source.ts';
import {
  attribute,
  content,
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

async function fault(bytes: Uint8Array, name = 'model.onnx'): Promise<string> {
  const error = await readModel(memorySource(bytes, name)).then(
    () => new Error('was read'),
    (each: Error) => each,
  );
  expect(error).toBeInstanceOf(GraphError);
  expect((error as GraphError).hint).not.toBe('');
  return error.message;
}

const version = int(1, 8);
const repeat = (part: Buffer, count: number) => Buffer.alloc(part.length * count, part);
const nested = (depth: number) => {
  let inner = graph({});
  for (let level = 0; level < depth; level += 1)
    inner = graph({ nodes: [node('If', [], [], '', attribute('b', 5, content(6, inner)))] });
  return model(inner);
};

describe('an ONNX file', () => {
  test.each<[string, Uint8Array]>([
    ['a length of 2^63', Buffer.concat([version, promise(7, 2n ** 63n)])],
    ['a negative length', Buffer.concat([version, promise(7, -1)])],
    ['a group', Buffer.concat([version, varint((7 << 3) | 3)])],
    ['wire type 6', Buffer.concat([version, varint((7 << 3) | 6)])],
    ['field 0', Buffer.concat([version, Buffer.alloc(2)])],
    ['a number of 12 bytes', Buffer.concat([version, Buffer.alloc(12, 255)])],
    ['a number without an end', Buffer.concat([version, Buffer.from([0x40, 0xff])])],
    ['a text as a graph', Buffer.concat([version, int(7, 1)])],
    ['two graphs', Buffer.concat([model({}), content(7)])],
    ['no graph', Buffer.concat([version, text(2, 'test')])],
    ['a graph cut off', model({ initializers: [tensor('w', [1000], Buffer.alloc(4000))] }).subarray(0, 2000)],
    ['a field longer than its message', model(Buffer.concat([promise(1, 4), Buffer.from([0x22, 50, 65, 65])]))],
    ['a node without an operator', model({ nodes: [text(1, 'x')] })],
    ['2,500 graphs inside each other', nested(2_500)],
    ['1.5 million fields', model(repeat(int(50, 1), 1_500_001))],
    ['50,000 nodes', model(repeat(content(1, text(4, 'A')), 50_001))],
    ['400,000 outputs of a node', model({ nodes: [Buffer.concat([text(4, 'A'), repeat(text(2, 'y'), 400_001)])] })],
    ['60,000 weights', model(repeat(content(5, text(8, 'w')), 60_001))],
    [
      '1,000 graphs',
      model({
        nodes: [Buffer.concat([text(4, 'A'), content(5, text(1, 'g'), repeat(content(11, graph({})), 1_000))])],
      }),
    ],
    ['5,000 functions', model({}, repeat(content(25, text(1, 'f')), 5_001))],
    ['20,000 entries of metadata', model({}, repeat(content(14, text(1, 'k')), 20_001))],
    ['33 MB of names', model({ nodes: [Buffer.concat([text(4, 'A'), repeat(text(1, 'x'.repeat(60_000)), 550)])] })],
    [
      'a tensor of 65 dimensions',
      model({ initializers: [Buffer.concat([repeat(int(1, 1), 65), int(2, 1), text(8, 'w')])] }),
    ],
    [
      'an input of 65 dimensions',
      model({
        inputs: [
          value(
            'x',
            Array.from({ length: 65 }, () => 1),
          ),
        ],
      }),
    ],
    ['300,000 messages', model(repeat(content(13, text(1, 'v')), 300_001))],
  ])('with %s', async (_, bytes) => {
    expect(await fault(bytes)).toMatchSnapshot();
  });

  test('with lists longer than any shape says so instead of keeping them', async () => {
    const lists = [
      attribute('ints', 7, repeat(int(8, 1), 70_000)),
      attribute('packed', 7, ...[1, 2, 3].map(() => content(8, Buffer.alloc(40_000, 1)))),
      attribute('texts', 8, repeat(text(9, 'a'), 70_000)),
    ];
    const { graph: found } = await readModel(memorySource(model({ nodes: [node('A', [], ['a'], '', ...lists)] })));
    expect([...found!.nodes[0]!.attributes.values()]).toEqual(
      ['ints', 'ints', 'texts'].map((kind) => ({ kind: 'other', value: `more than 65536 ${kind}` })),
    );
  });

  test('with 30 graphs inside each other is read', async () => {
    expect((await readModel(memorySource(nested(30)))).graph!.nodes).toHaveLength(1);
  });

  test('with a name longer than a line shows the beginning of it', async () => {
    expect((await fault(model({ nodes: [node('A', ['x'.repeat(60_000)], [])] }))).length).toBeLessThan(200);
  });
});

describe('a graph that no runtime could run', () => {
  const inner = graph({ name: 'inner', nodes: [node('Neg', ['a'], ['c'])], outputs: [value('c')] });
  test.each<[string, Uint8Array]>([
    ['a cycle', model({ nodes: [node('A', ['b'], ['a'], 'first'), node('B', ['a'], ['b'])] })],
    [
      'a cycle through a body',
      model({ nodes: [node('If', [], ['a'], 'if', attribute('then_branch', 5, content(6, inner)))] }),
    ],
    ['a node that reads itself', model({ nodes: [node('A', ['a'], ['a'], 'self')] })],
    ['a value made twice', model({ nodes: [node('A', [], ['a']), node('B', [], ['a'])] })],
    [
      'a weight that a node makes again',
      model({ nodes: [node('A', [], ['w'])], initializers: [tensor('w', [1], Buffer.alloc(4))] }),
    ],
    [
      'two weights of one name',
      model({ initializers: [tensor('w', [1], Buffer.alloc(4)), tensor('w', [1], Buffer.alloc(4))] }),
    ],
    ['two attributes of one name', model({ nodes: [node('A', [], ['a'], 'n', attribute('i', 2), attribute('i', 2))] })],
    ['a value that nothing makes', model({ nodes: [node('A', ['nowhere'], ['a'], 'n')] })],
    ['two functions of one name', model({}, ...[1, 2].map(() => content(25, text(1, 'f'), text(10, 'own'))))],
    [
      'a cycle in a function',
      model(
        {},
        content(25, text(1, 'f'), content(7, node('A', ['b'], ['a'], 'first')), content(7, node('B', ['a'], ['b']))),
      ),
    ],
    ['an output that nothing makes', model({ outputs: [value('y')] })],
  ])('has %s', async (_, bytes) => {
    expect(await fault(bytes)).toMatchSnapshot();
  });

  test('nodes may come in any order, and two bodies may use the same names', async () => {
    const body = graph({ nodes: [node('Neg', ['x'], ['z'], 'same')], outputs: [value('z')] });
    const both = node(
      'If',
      ['x'],
      ['y'],
      '',
      attribute('then_branch', 5, content(6, body)),
      attribute('else_branch', 5, content(6, body)),
    );
    const { graph: found } = await readModel(
      memorySource(model({ nodes: [both, node('A', [], ['x'])], outputs: [value('y')] })),
    );
    expect(found!.nodes).toHaveLength(2);
  });
});

describe('what is no model file', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'model.onnx'],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n', 'model.onnx'],
    ['a page', '<!DOCTYPE html><html>', 'model.gguf'],
    ['a text', 'hello world', 'notes.txt'],
    ['a zip archive of PyTorch', 'PK\x03\x04\0\0\x08\x08\0\0', 'pytorch_model.bin'],
    ['a zip archive with a name of safetensors', 'PK\x03\x04\0\0\x08\x08\0\0', 'model.safetensors'],
    ['an old file of PyTorch', '\x80\x02\x8a\x0alü\x9cFù j¨P\x19.', 'legacy.pt'],
    ['weights of Keras', '\x89HDF\r\n\x1a\n\0', 'm.weights.h5'],
    ['a TensorFlow Lite file', '\x1c\0\0\0TFL3\x14', 'm.tflite'],
    ['a packed archive with a name of GGUF', '\x1f\x8b\x08\0\0\0\0\0\0\x03', 'model.gguf'],
    ['an array of NumPy with a name of safetensors', '\x93NUMPY\x01\0v\0', 'model.safetensors'],
    ['an old file of ggml', 'tjgg\x03\0\0\0', 'ggml-model.bin'],
    ['a description of OpenVINO', '<?xml version="1.0"?><net/>', 'openvino_model.xml'],
    ['a graph of TensorFlow', '\x08\x01\x12\x02\x0a\0', 'saved_model.pb'],
    ['a model of Core ML', '\x08\x04\x12\x02\x0a\0', 'Model.mlmodel'],
    ['weights of Flax', '\x81\xa6params\x80', 'flax_model.msgpack'],
  ])('%s', async (_, contents, name) => expect(await fault(Buffer.from(contents, 'latin1'), name)).toMatchSnapshot());

  test('an ONNX file under a name of TensorFlow is read', async () => {
    expect(
      (await readModel(memorySource(model({ outputs: [value('x')], inputs: [value('x')] }), 'model.pb'))).format,
    ).toBe('onnx');
  });

  test.each([
    ['a pickle', 0x280],
    ['a packed archive', 0x88b1f],
  ])('a header of safetensors that is as long as %s begins is read', async (_, size) => {
    const json = Buffer.from(JSON.stringify({ __metadata__: { a: 'x' } }).padEnd(size));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(size));
    expect((await readModel(memorySource(Buffer.concat([length, json]), 'm.safetensors'))).tensors).toEqual([]);
  });
});

describe('a GGUF file', () => {
  const head = (tensors: bigint, keys: bigint) => {
    const bytes = Buffer.alloc(24);
    bytes.write('GGUF');
    bytes.writeUInt32LE(3, 4);
    bytes.writeBigUInt64LE(tensors, 8);
    bytes.writeBigUInt64LE(keys, 16);
    return bytes;
  };
  const entry = (name: string, dims: readonly bigint[], type: number, offset: bigint) => {
    const bytes = Buffer.alloc(8 + name.length + 4 + dims.length * 8 + 12);
    bytes.writeBigUInt64LE(BigInt(name.length));
    bytes.write(name, 8);
    bytes.writeUInt32LE(dims.length, 8 + name.length);
    dims.forEach((dim, place) => bytes.writeBigUInt64LE(dim, 12 + name.length + place * 8));
    bytes.writeUInt32LE(type, bytes.length - 12);
    bytes.writeBigUInt64LE(offset, bytes.length - 8);
    return bytes;
  };

  test.each<[string, Uint8Array]>([
    ['2^63 tensors', Buffer.concat([head(2n ** 63n, 0n), Buffer.alloc(100)])],
    ['2^40 keys', Buffer.concat([head(0n, 2n ** 40n), Buffer.alloc(100)])],
    ['half a head', head(1n, 0n).subarray(0, 20)],
    ['tensors that are cut off', Buffer.concat([head(2n, 0n), entry('a', [1n], 0, 0n), Buffer.alloc(23)])],
    ['a name of 2^60 bytes', Buffer.concat([head(1n, 0n), Buffer.alloc(24, 0x10)])],
    ['a tensor behind its end', Buffer.concat([head(1n, 0n), entry('a', [1n], 0, 1000n), Buffer.alloc(64)])],
    [
      'a tensor larger than itself',
      Buffer.concat([head(1n, 0n), entry('a', [2n ** 20n, 2n ** 20n], 0, 0n), Buffer.alloc(64)]),
    ],
    [
      'tensors over each other',
      Buffer.concat([head(2n, 0n), entry('a', [4n], 0, 0n), entry('b', [4n], 0, 8n), Buffer.alloc(128)]),
    ],
    [
      'two tensors of one name',
      Buffer.concat([head(2n, 0n), entry('a', [1n], 0, 0n), entry('a', [1n], 0, 32n), Buffer.alloc(128)]),
    ],
  ])('with %s', async (_, bytes) => expect(await fault(bytes, 'model.gguf')).toMatchSnapshot());

  test('with more tensors than any model, in a file that could hold them', async () => {
    const error = await readModel(sparseSource(head(9_999_999n, 0n), 2_000_000_000, 'model.gguf')).catch(
      (each: Error) => each,
    );
    expect(String(error)).toMatchInlineSnapshot(
      `"GraphError: model.gguf: at byte 24: 9999999 tensors, more than the 100000 that are read"`,
    );
  });
});
