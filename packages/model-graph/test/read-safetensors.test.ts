import { describe, expect, test } from 'vitest';
import { countParameters } from '../src/count-parameters.ts';
import { readModel } from '../src/read-model.ts';
import { memorySource, sparseSource } from './memory-source.ts';

type Entries = Record<string, unknown>;
const file = (header: Entries | string, data = 0, length?: bigint): Buffer => {
  const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const head = Buffer.alloc(8);
  head.writeBigUInt64LE(length ?? BigInt(json.length));
  return Buffer.concat([head, json, Buffer.alloc(data)]);
};
const tensor = (shape: number[], begin: number, end: number, dtype = 'F32') => ({
  dtype,
  shape,
  data_offsets: [begin, end],
});
const read = (bytes: Uint8Array) => readModel(memorySource(bytes, 'model.safetensors'));
const fault = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'was read',
    (error: Error) => error.message,
  );

test('a file has its tensors in the order in which they lie, and its metadata', async () => {
  const model = await read(
    file(
      {
        __metadata__: { format: 'pt' },
        'b.weight': tensor([2], 4, 12),
        'a.weight': tensor([], 0, 4),
        half: tensor([3], 12, 18, 'BF16'),
      },
      18,
    ),
  );
  expect(model.tensors.map(({ name, type, dims, bytes }) => [name, type, dims, bytes])).toEqual([
    ['a.weight', 'float32', [], 4],
    ['b.weight', 'float32', [2], 8],
    ['half', 'bfloat16', [3], 6],
  ]);
  expect([model.format, model.paths, model.metadata, model.graph]).toEqual([
    'safetensors',
    'tensors',
    { format: 'pt' },
    null,
  ]);
});

test('only the header is read', async () => {
  const source = memorySource(file({ a: tensor([1000], 0, 4000) }, 4000), 'model.safetensors');
  await readModel(source);
  expect(source.reads.every(([start, length]) => start + length < 200)).toBe(true);
});

const pair = file({ a: tensor([1], 0, 4), c: tensor([1], 4, 8) }, 8);

describe('an index', () => {
  const shards = (map: Record<string, string>) => ({
    'model.safetensors.index.json': Buffer.from(JSON.stringify({ metadata: {}, weight_map: map })),
    'one.safetensors': file({ a: tensor([1], 0, 4) }, 4),
    'two.safetensors': file({ b: tensor([1], 0, 4) }, 4),
  });
  const through = (files: Record<string, Uint8Array>) => readModel(memorySource(files, 'model.safetensors.index.json'));

  test('joins the tensors of its files', async () => {
    expect(
      (await through(shards({ b: 'two.safetensors', a: 'one.safetensors' }))).tensors.map(({ name }) => name),
    ).toEqual(['a', 'b']);
  });

  test('that names files in a folder below, or with a dot in front, finds them', async () => {
    const files = { ...shards({ a: './one.safetensors', b: 'unet/two.safetensors' }) };
    const below = { ...files, 'unet/two.safetensors': files['two.safetensors'] };
    expect((await through(below)).tensors.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('of a variant is one too', async () => {
    const { 'model.safetensors.index.json': index, ...files } = shards({ a: 'one.safetensors', b: 'two.safetensors' });
    const name = 'model.safetensors.index.fp16.json';
    expect((await readModel(memorySource({ ...files, [name]: index }, name))).parts).toEqual({ read: 2, of: 2 });
  });

  test('that names a tensor which no file has, or another one, is read all the same and says so', async () => {
    const missing = await through(shards({ a: 'one.safetensors', mtp: 'one.safetensors' }));
    expect([missing.tensors.length, missing.warnings]).toMatchInlineSnapshot(`
      [
        1,
        [
          "model.safetensors.index.json: tensors that the index names are in none of its files: what is not there is not counted: "mtp"",
        ],
      ]
    `);
    const elsewhere = await through(shards({ a: 'two.safetensors', b: 'one.safetensors' }));
    expect([elsewhere.tensors.length, elsewhere.warnings]).toMatchInlineSnapshot(`
      [
        2,
        [
          "model.safetensors.index.json: tensors that the index names are in another file than it says: "b", "a"",
        ],
      ]
    `);
  });

  test('may write one file in two ways', async () => {
    const files = { ...shards({ a: 'one.safetensors', c: './one.safetensors' }), 'one.safetensors': pair };
    expect((await through(files)).parts).toEqual({ read: 1, of: 1 });
  });

  test('of files of another kind says of which', async () => {
    const files = { ...shards({ a: 'one.bin' }), 'one.bin': Buffer.from('PK\x03\x04\0\0\x08\x08\0\0') };
    await expect(through(files)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[GraphError: one.bin: a zip archive, as PyTorch and Keras write them, not ONNX, safetensors or GGUF]`,
    );
  });

  test('is what a shard that is read alone names', async () => {
    const name = 'm-00001-of-00003.safetensors';
    const { parts, warnings } = await readModel(memorySource(shards({})['one.safetensors'], name));
    expect([parts, warnings]).toMatchInlineSnapshot(`
      [
        {
          "of": 3,
          "read": 1,
        },
        [
          "m-00001-of-00003.safetensors: part 1 of 3 by its name, and only this one was read; the .safetensors.index.json beside it names them all",
        ],
      ]
    `);
  });

  test.each<[string, Record<string, string>]>([
    ['no file', {}],
    ['a path', { a: '../one.safetensors' }],
    ['an absolute path', { a: '/etc/passwd' }],
    ['an address', { a: 'https://example.org/one.safetensors' }],
    ['a path out of a folder below', { a: 'x/../../one.safetensors' }],
    ['a path of another system', { a: '..\\one.safetensors' }],
  ])('that names %s is refused', async (_, map) => {
    expect(
      await through(shards(map)).then(
        () => 'was read',
        (error: Error) => error.message,
      ),
    ).toMatchSnapshot();
  });
});

test.each<[string, Uint8Array]>([
  ['a header of 2^63 bytes', file('{}', 0, 2n ** 63n)],
  ['a header that is cut off', file({ a: tensor([1], 0, 4) }, 4).subarray(0, 30)],
  ['a header that is no JSON', file('{"a"')],
  ['a header that is not UTF-8', Buffer.from(file('{"?":1}')).map((byte) => (byte === 0x3f ? 0xff : byte))],
  ['a header that is a list', file('[]')],
  ['a tensor without a shape', file({ a: { dtype: 'F32', data_offsets: [0, 4] } }, 4)],
  ['a tensor of negative extent', file({ a: tensor([-1], 0, 4) }, 4)],
  ['a tensor that ends before it begins', file({ a: tensor([1], 4, 0) }, 4)],
  ['a tensor behind the end', file({ a: tensor([2], 0, 8) }, 4)],
  ['a tensor of other bytes than its shape', file({ a: tensor([3], 0, 8) }, 8)],
  ['tensors over each other', file({ a: tensor([2], 0, 8), b: tensor([2], 4, 12) }, 12)],
  ['a hole between tensors', file({ a: tensor([1], 0, 4), b: tensor([1], 8, 12) }, 12)],
  ['bytes behind the last tensor', file({ a: tensor([1], 0, 4) }, 8)],
  ['more keys than tensors can have', file(`{${Array.from({ length: 150_001 }, (_, key) => `"${key}":{}`).join()}}`)],
  ['more lists than tensors can have', file(`{"a":[${'[],'.repeat(500_000)}[]]}`)],
  ['more numbers than shapes can have', file(`{"a":[${'1,'.repeat(2_000_001)}1]}`)],
  ['a shape of more extents than any', file({ a: tensor(Array<number>(65).fill(1), 0, 4) }, 4)],
  ['a text of quotes that does not end', file(`{"${'\\"'.repeat(300_000)}`)],
  ['a name of a million escapes', file(`{"${'\\u0000'.repeat(1_000_000)}":1}`)],
  [
    'two tensors of one name',
    file(
      '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
      4,
    ),
  ],
  [
    'two tensors of one name, one of them with an escape',
    file(
      String.raw`{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"\u0061":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}`,
      4,
    ),
  ],
  [
    'a tensor of two types',
    file('{"a":{"dtype":"I32","dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32"}}', 4),
  ],
  ['metadata that are no texts', file({ __metadata__: { a: 1 } })],
  ['a header nested without end', file(`{"a":${'['.repeat(100_000)}`)],
  ['seven bytes', Buffer.alloc(7)],
])('refused: %s', async (_, bytes) => expect(await fault(bytes)).toMatchSnapshot());

test('a header of 100 MB is refused before it is read', async () => {
  const source = sparseSource(file('{', 0, 100_000_000n), 200_000_000, 'model.safetensors');
  expect(await readModel(source).catch(String)).toMatchInlineSnapshot(
    `"GraphError: model.safetensors: header of 100000000 bytes, more than the 16777216 that are read"`,
  );
  expect(source.fetched.bytes).toBeLessThan(100);
});

test('quantized experts that stand one by one in one file are read', async () => {
  const name = (at: number) => `model.layers.${Math.floor(at / 1536)}.mlp.experts.${at % 1536}.up_proj.weight_packed`;
  const entries = Array.from({ length: 51_000 }, (_, at) => [name(at), tensor([1], at, at + 1, 'I8')] as const);
  const model = await read(file(Object.fromEntries(entries), 51_000));
  expect(model.tensors).toHaveLength(51_000);
});

test('an index of more tensors than most models have is read', async () => {
  const map = Array.from({ length: 208_000 }, (_, at) => [`experts.${at}.weight_packed`, 'one.safetensors'] as const);
  const name = 'model.safetensors.index.json';
  const index = Buffer.from(JSON.stringify({ weight_map: Object.fromEntries(map) }));
  const model = await readModel(memorySource({ [name]: index, 'one.safetensors': file('{}') }, name));
  expect([model.parts, model.warnings?.[0]?.endsWith('and 207997 more')]).toEqual([{ read: 1, of: 1 }, true]);
});

test('metadata may be null, as the library of the format takes them', async () => {
  expect((await read(file({ __metadata__: null, a: tensor([1], 0, 4) }, 4))).metadata).toEqual({});
});

test('numbers of six bits, and of eight without a negative zero, have their names and sizes', async () => {
  const types = ['F6_E2M3', 'F6_E3M2', 'F8_E4M3FNUZ', 'F8_E5M2FNUZ'];
  const sizes = [0, 6, 12, 20, 28];
  const entries = types.map((type, at) => [type, tensor([8], sizes[at]!, sizes[at + 1]!, type)]);
  expect((await read(file(Object.fromEntries(entries), 28))).tensors.map(({ type }) => type)).toEqual([
    'float6e2m3',
    'float6e3m2',
    'float8e4m3fnuz',
    'float8e5m2fnuz',
  ]);
  expect(await fault(file({ a: tensor([8], 0, 8, 'F6_E2M3') }, 8))).toMatch('its shape [8] of F6_E2M3 takes 6');
});

test('HQQ states the shape of what it packs beside it', async () => {
  const bytes = file(
    {
      'q.shape': tensor([2], 0, 16, 'I64'),
      'q.scale': tensor([1, 4], 16, 24, 'F16'),
      'q.W_q': tensor([2, 4], 24, 32, 'U8'),
    },
    32,
  );
  bytes.writeBigInt64LE(4n, bytes.length - 32);
  bytes.writeBigInt64LE(8n, bytes.length - 24);
  expect(countParameters(await read(bytes))).toBe(32);
});
