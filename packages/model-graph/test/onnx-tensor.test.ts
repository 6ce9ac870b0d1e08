import { expect, test } from 'vitest';
import { readOnnx } from '../src/read-onnx.ts';
import { memorySource } from './memory-source.ts';
import { content, float, int, model, tensor, text, varint } from '../src/onnx-bytes.ts';

const read = async (...fields: Buffer[]) =>
  (await readOnnx(memorySource(model({ initializers: [Buffer.concat([text(8, 'w'), ...fields])] })))).graph!
    .initializers[0]!;
const fault = async (...fields: Buffer[]) =>
  read(...fields).then(
    () => 'read',
    (error: Error) => error.message,
  );
const bytes = (array: { buffer: ArrayBufferLike }) => new Uint8Array(array.buffer);

test('numbers come as raw bytes, one by one or packed: the payload is the same', async () => {
  const expected = bytes(new BigInt64Array([1n, -2n]));
  const raw = await read(int(1, 2), int(2, 7), content(9, expected));
  const single = await read(int(1, 2), int(2, 7), int(7, 1), int(7, -2));
  const packed = await read(content(1, varint(2)), int(2, 7), content(7, varint(1), varint(-2)));
  expect([raw, single, packed].map(({ payload, dims }) => [payload, dims])).toEqual(Array(3).fill([expected, [2]]));
});

test.each<[string, number, Buffer[], Uint8Array]>([
  ['float32 in float_data', 1, [float(4, 1.5), float(4, -1)], bytes(new Float32Array([1.5, -1]))],
  ['int8 in int32_data', 3, [int(5, -1), int(5, 2)], new Uint8Array([255, 2])],
  ['float16 bits in int32_data', 10, [int(5, 0x3c00), int(5, 1)], bytes(new Uint16Array([0x3c00, 1]))],
  ['int32 in int32_data', 6, [int(5, -3), int(5, 4)], bytes(new Int32Array([-3, 4]))],
  ['uint64 in uint64_data', 13, [int(11, 2n ** 63n), int(11, 1)], bytes(new BigUint64Array([2n ** 63n, 1n]))],
])('%s', async (_, type, data, payload) => {
  expect((await read(int(1, 2), int(2, type), ...data)).payload).toEqual(payload);
});

test('a payload of 1 KiB is kept, a larger one is not, and its size is known all the same', async () => {
  expect((await read(int(1, 256), int(2, 1), content(9, Buffer.alloc(1024)))).payload?.length).toBe(1024);
  expect(await read(int(1, 257), int(2, 1), content(9, Buffer.alloc(1028)))).toMatchObject({
    payload: null,
    bytes: 1028,
  });
  expect(await read(int(1, 2000), int(2, 1), ...Array.from({ length: 2000 }, () => float(4, 1)))).toMatchObject({
    payload: null,
    bytes: 8000,
  });
});

test('two 4-bit elements share a byte', async () => {
  expect(await read(int(1, 5), int(2, 22), content(9, Buffer.alloc(3)))).toMatchObject({ type: 'int4', bytes: 3 });
});

test('a string tensor has the bytes of its texts and no payload', async () => {
  expect(await read(int(1, 2), int(2, 8), text(6, 'ab'), text(6, 'c'))).toMatchObject({
    type: 'string',
    bytes: 3,
    payload: null,
  });
});

test('external data names its file, wherever that lies', async () => {
  const entry = (key: string, value: string) => content(13, text(1, key), text(2, value));
  expect(
    await read(int(1, 4), int(2, 1), entry('location', 'model.onnx_data'), entry('length', '16'), int(14, 1)),
  ).toMatchObject({ external: 'model.onnx_data', bytes: 16, payload: null });
});

test('a sparse tensor has the shape of the whole and the bytes that are stated', async () => {
  const { graph } = await readOnnx(
    memorySource(
      model(
        content(
          15,
          content(1, tensor('w', [2], Buffer.alloc(8))),
          content(2, tensor('', [2], Buffer.alloc(16), 7)),
          int(3, 100),
        ),
      ),
    ),
  );
  expect(graph!.initializers).toMatchObject([{ name: 'w', dims: [100], bytes: 24, payload: null }]);
});

test('a type that ONNX has not given out yet keeps its number', async () => {
  expect(await read(int(1, 2), int(2, 99), content(9, Buffer.alloc(7)))).toMatchObject({ type: 'type 99', bytes: 7 });
});

test('shape and bytes must agree', async () => {
  expect(await fault(int(1, 2), int(2, 1), content(9, Buffer.alloc(12)))).toMatchInlineSnapshot(
    `"model.onnx: at byte 36: tensor "w" has 12 bytes, its shape [2] of float32 takes 8"`,
  );
  expect(await fault(int(1, -2), int(2, 1))).toMatchInlineSnapshot(
    `"model.onnx: at byte 31: tensor "w" of shape [-2]"`,
  );
  expect(await fault(int(1, 2n ** 40n), int(1, 2n ** 40n), int(2, 1))).toMatchInlineSnapshot(
    `"model.onnx: at byte 34: tensor "w" of shape [1099511627776, 1099511627776]"`,
  );
});
