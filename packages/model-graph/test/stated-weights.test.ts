import { expect, test } from 'vitest';
import { graphStats } from '../src/graph-stats.ts';
import { readModel } from '../src/read-model.ts';
import { memorySource } from './memory-source.ts';

const SIZES: Readonly<Record<string, number>> = { I8: 1, I32: 4, BF16: 2 };

/** A safetensors file of these tensors, types and shapes by name. */
function file(
  tensors: Readonly<Record<string, [dtype: string, ...shape: number[]]>>,
  metadata: Record<string, string>,
) {
  let at = 0;
  const entries = Object.entries(tensors).map(([name, [dtype, ...shape]]) => {
    const bytes = shape.reduce((product, each) => product * each, SIZES[dtype]!);
    at += bytes;
    return [name, { dtype, shape, data_offsets: [at - bytes, at] }];
  });
  const json = Buffer.from(JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json, Buffer.alloc(at)]);
}

const parameters = async (bytes: Uint8Array) =>
  graphStats(await readModel(memorySource(bytes, 'model.safetensors'))).parameters;

/** A layer of 64 outputs and 128 inputs as torchao lays it down: two weights of four bits in one of eight. */
const LAYER: Parameters<typeof file>[0] = {
  'q._weight_qdata': ['I8', 64, 64],
  'q._weight_group_scale': ['BF16', 4, 64],
  'q._weight_row_scale': ['BF16', 64],
  'n.weight': ['BF16', 64],
};
const said = (shape: unknown, parts: unknown = ['qdata', 'group_scale', 'row_scale']) => ({
  'q.weight': JSON.stringify({ _type: 'Int4PreshuffledTensor', _data: { shape }, _tensor_data_names: parts }),
  'n.weight': JSON.stringify({ _type: 'Tensor' }),
});

test('torchao states the shape of what a tensor stands for', async () => {
  expect(await parameters(file(LAYER, said([64, 128])))).toBe(64 * 128 + 64);
  const tiles: Parameters<typeof file>[0] = {
    'q._weight_qdata': ['I32', 8, 1, 32, 4],
    'q._weight_group_scale': ['BF16', 4, 64, 2],
  };
  expect(await parameters(file(tiles, said([64, 128])))).toBe(64 * 128);
});

test.each([
  ['more weights than bits', said([64, 1024])],
  ['a shape that is none', said('64x128')],
  ['a negative extent', said([-64, -128])],
  ['an extent that is no whole number', said([64.5, 128])],
  ['a shape of a thousand extents', said(Array.from({ length: 1000 }, () => 1))],
  ['no names of parts', said([64, 128], null)],
  ['text that only begins like an object', { 'q.weight': '{"_tensor_data_names": ' }],
  ['null', { 'q.weight': 'null' }],
])('%s is not believed', async (_, metadata) => {
  expect(await parameters(file(LAYER, metadata))).toBe(null);
});
