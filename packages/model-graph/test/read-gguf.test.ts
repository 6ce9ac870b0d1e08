import { gguf } from '@huggingface/gguf';
import { describe, expect, test } from 'vitest';
import { GraphError } from '../src/graph-error.ts';
import { readGguf } from '../src/read-gguf.ts';
import { ggufFile, ggufWriter, type GgufForm, type GgufWriter } from './gguf-bytes.ts';
import { memorySource, sparseSource } from './memory-source.ts';

const FORMS: readonly Required<GgufForm>[] = [1, 2, 3].flatMap((version) =>
  [true, false].map((little) => ({ version: version as 1 | 2 | 3, little })),
);

function everyValue({ head, key, list, tensor, text, u32, u64 }: GgufWriter): Buffer {
  const float = Buffer.alloc(4);
  float.set(u32(0x3ef851ec));
  return ggufFile(
    [
      head(4, 9),
      key('general.architecture', 8, text('tést')),
      key('a.u8', 0, Buffer.from([200])),
      key('a.i8', 1, Buffer.from([200])),
      key('a.float', 6, float),
      key('a.bool', 7, Buffer.from([1])),
      key('a.u64', 10, u64(2n ** 63n)),
      key('a.words', 9, list(8, 3, text('the'), text(''), text('long'))),
      key('a.numbers', 9, list(4, 2, u32(1), u32(2))),
      key('a.lists', 9, list(9, 2, list(0, 1, Buffer.from([7])), list(8, 1, text('x')))),
      tensor('tok.weight', [256, 3], 12, 0),
      tensor('half', [5], 1, 448),
      tensor('scalar', [], 0, 480),
      tensor('new', [64], 99, 512),
    ],
    600,
  );
}

/** What the Hub's own parser reads of the same bytes. */
async function judge(bytes: Uint8Array) {
  return gguf('https://gguf.invalid/model.gguf', {
    fetch: async () => new Response(new Uint8Array(bytes), { status: 206 }),
  });
}

describe.each(FORMS)('version $version, little-endian $little', (form) => {
  test('has the keys and tensors that the parser of the Hub reads', async () => {
    const bytes = everyValue(ggufWriter(form));
    const { metadata, tensors } = await readGguf(memorySource(bytes, 'model.gguf'));
    const { metadata: keys, tensorInfos } = await judge(bytes);
    const { version: _, tensor_count: __, kv_count: ___, ...own } = keys as Record<string, unknown>;
    expect(metadata).toEqual(
      Object.fromEntries(
        Object.entries(own).map(([key, value]) => [
          key,
          Array.isArray(value) ? `${value.length} values` : String(value),
        ]),
      ),
    );
    expect(tensors.map(({ name, dims }) => [name, [...dims].reverse()])).toEqual(
      tensorInfos.map(({ name, shape }) => [name, shape.map(Number)]),
    );
  });
});

test('tensors have their dimensions in the order of other formats, and the bytes of their blocks', async () => {
  const { tensors, paths } = await readGguf(memorySource(everyValue(ggufWriter()), 'model.gguf'));
  expect(tensors.map(({ name, type, dims, bytes }) => [name, type, dims, bytes])).toEqual([
    ['tok.weight', 'q4_k', [3, 256], 432],
    ['half', 'float16', [5], 10],
    ['scalar', 'float32', [], 4],
    // Its blocks are not known: what is left of the file.
    ['new', 'type 99', [64], 88],
  ]);
  expect(paths).toBe('tensors');
});

test('a long list of numbers is not fetched, and the longest header that is read takes few requests', async () => {
  const { head, key, list, tensor, text } = ggufWriter();
  const words = Buffer.alloc(15 * 700_000, text('1234567'));
  const begin = Buffer.concat([head(0, 2), key('scores', 9, list(6, 50_000_000))]);
  const numbers = sparseSource(Buffer.concat([begin]), begin.length + 200_000_000 + 20, 'model.gguf');
  // Behind the numbers come zeros: a key without a name, an empty value of one byte.
  expect((await readGguf(numbers)).metadata.scores).toBe('50000000 values');
  expect([numbers.fetched.bytes < 80_000, numbers.fetched.requests]).toEqual([true, 2]);
  const long = memorySource(
    ggufFile([head(1, 1), key('words', 9, list(8, 700_000, words)), tensor('a', [1], 0, 0)], 4),
    'model.gguf',
  );
  expect((await readGguf(long)).metadata.words).toBe('700000 values');
  expect([long.fetched.requests < 40, long.fetched.bytes <= long.size]).toEqual([true, true]);
});

test('an alignment of the file moves its data', async () => {
  const { head, key, tensor, u32 } = ggufWriter();
  const file = (offset: number) =>
    ggufFile(
      [head(2, 1), key('general.alignment', 4, u32(64)), tensor('a', [1], 0, 0), tensor('b', [1], 0, offset)],
      100,
      64,
    );
  expect((await readGguf(memorySource(file(64), 'model.gguf'))).tensors).toHaveLength(2);
  await expect(readGguf(memorySource(file(32), 'model.gguf'))).rejects.toThrowErrorMatchingInlineSnapshot(
    `[GraphError: model.gguf: tensor "b" at byte 32, expected a multiple of 64]`,
  );
});

describe('refused', () => {
  const { head, key, list, tensor, text, u32, u64 } = ggufWriter();
  const fault = (bytes: Uint8Array) =>
    readGguf(memorySource(bytes, 'model.gguf')).then(
      () => 'was read',
      (error: Error) => error.message,
    );
  const one = (type: number, ...value: Uint8Array[]) => Buffer.concat([head(0, 1), key('k', type, ...value)]);

  test.each<[string, Uint8Array]>([
    ['another beginning', Buffer.alloc(100, 'GGML')],
    ['version 4', Buffer.concat([Buffer.from('GGUF'), u32(4), u64(0), u64(0)])],
    ['version 2^31', Buffer.concat([Buffer.from('GGUF'), u32(0x8000_0001), u64(0), u64(0)])],
    ['2^63 keys', Buffer.concat([head(0, 2n ** 63n), Buffer.alloc(100)])],
    ['a value of a type that is none', one(13)],
    ['a list of 2^63 numbers', one(9, list(0, 2n ** 63n))],
    ['a list of 2^63 texts', one(9, list(8, 2n ** 63n))],
    ['a list of a type that is none', one(9, list(13, 1), Buffer.alloc(8))],
    ['10,000 lists inside each other', one(9, Buffer.alloc(12 * 10_000, list(9, 1)), Buffer.alloc(100))],
    ['a text of 2^62 bytes', one(8, u64(2n ** 62n))],
    ['a key of 100,000 bytes', Buffer.concat([head(0, 1), text('k'.repeat(100_000)), u32(0), Buffer.alloc(1)])],
    ['two keys of one name', Buffer.concat([head(0, 2), key('k', 7, Buffer.alloc(1)), key('k', 7, Buffer.alloc(1))])],
    ['keys that are cut off', Buffer.concat([head(0, 2), key('k', 7, Buffer.alloc(1)), Buffer.alloc(10)])],
    ['an alignment of 48', ggufFile([head(0, 1), key('general.alignment', 4, u32(48))], 0)],
    ['an alignment of 0', ggufFile([head(0, 1), key('general.alignment', 4, u32(0))], 0)],
    ['an alignment that is a text', ggufFile([head(0, 1), key('general.alignment', 8, text('wide'))], 0)],
    ['a tensor of 2^31 dimensions', Buffer.concat([head(1, 0), text('a'), u32(2 ** 31), Buffer.alloc(100)])],
    ['a tensor of 2^64 elements', ggufFile([head(1, 0), tensor('a', [2n ** 32n, 2n ** 32n], 0, 0)], 64)],
    ['two tensors at one place', ggufFile([head(2, 0), tensor('a', [4], 0, 0), tensor('b', [4], 0, 0)], 64)],
    ['rows that blocks do not fill', ggufFile([head(1, 0), tensor('a', [48, 2], 2, 0)], 64)],
    ['a quantized tensor that is cut off', ggufFile([head(1, 0), tensor('a', [256, 10], 12, 0)], 1_439)],
  ])('%s', async (_, bytes) => expect(await fault(bytes)).toMatchSnapshot());

  test('a header of more than any model', async () => {
    const source = sparseSource(one(9, list(8, 100_000_000)), 2_000_000_000, 'model.gguf');
    await expect(readGguf(source)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[GraphError: model.gguf: at byte 32741793: a header of more than 32000000 bytes, which no known model has]`,
    );
  });
});

describe('a model in parts', () => {
  const { head, key, tensor, u32 } = ggufWriter();
  const u16 = (value: number) => Buffer.from([value, 0]);
  const part = (number: number, elements: number, more: { of?: number; name?: string } = {}) =>
    ggufFile(
      [
        head(1, 3),
        key('split.no', 2, u16(number)),
        key('split.count', 2, u16(more.of ?? 2)),
        key('split.tensors.count', 5, u32(2)),
        tensor(more.name ?? `t.${number}`, [elements], 0, 0),
      ],
      elements * 4,
    );
  const both = { 'm-00001-of-00002.gguf': part(0, 4), 'm-00002-of-00002.gguf': part(1, 8) };

  test.each(Object.keys(both))('is read whole from %s', async (name) => {
    const { tensors, parts, warnings } = await readGguf(memorySource(both, name));
    expect(tensors.map(({ dims }) => dims[0])).toEqual([4, 8]);
    expect([parts, warnings]).toEqual([{ read: 2, of: 2 }, []]);
  });

  test('says which part it is where the others are not there, or cannot be called by name', async () => {
    const alone = { 'm-00002-of-00002.gguf': part(1, 8), 'renamed.gguf': part(1, 8) };
    // A source that has nothing beside it answers as a server without the file does.
    const open = (name: string) => ({
      ...memorySource(alone, name),
      beside: () => Promise.reject(new GraphError('no such file', 'check the path')),
    });
    const [second, renamed] = await Promise.all(Object.keys(alone).map((name) => readGguf(open(name))));
    expect([second!.parts, second!.warnings]).toMatchInlineSnapshot(`
      [
        {
          "of": 2,
          "read": 1,
        },
        [
          "m-00002-of-00002.gguf: part 2 of 2; not beside it: m-00001-of-00002.gguf. What they hold is not counted",
        ],
      ]
    `);
    expect([renamed!.parts, renamed!.warnings]).toMatchInlineSnapshot(`
      [
        {
          "of": 2,
          "read": 1,
        },
        [
          "renamed.gguf: part 2 of 2; its name does not say how the others are called, so only it was read",
        ],
      ]
    `);
  });

  test.each<[string, Buffer]>([
    ['says it is another part', part(0, 8)],
    ['says it is one of three', part(1, 8, { of: 3 })],
    ['has a tensor of the first one', part(1, 8, { name: 't.0' })],
  ])('is refused where the second %s', async (_, second) => {
    const files = { ...both, 'm-00002-of-00002.gguf': second };
    await expect(readGguf(memorySource(files, 'm-00001-of-00002.gguf'))).rejects.toThrowErrorMatchingSnapshot();
  });
});
