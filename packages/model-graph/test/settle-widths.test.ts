import { expect, test } from 'vitest';
import { countWeights, sumWeights } from '../src/count-weights.ts';
import { bytesOf, elementsOf } from '../src/element-types.ts';
import { tensor } from './made-up-model.ts';

type Form = readonly [type: string, ...dims: number[]];

const count = (tensors: Readonly<Record<string, Form>>): number | null =>
  sumWeights(
    countWeights(
      Object.entries(tensors).map(([name, [type, ...dims]]) =>
        tensor(name, dims, { type, bytes: bytesOf(type, elementsOf(dims))! }),
      ),
    ).values(),
  );

/** Layers by name, outputs and inputs each. */
type Layers = Readonly<Record<string, readonly [outputs: number, inputs: number]>>;
type Pack = (outputs: number, inputs: number) => Readonly<Record<string, Form>>;

const pack = (layers: Layers, packed: Pack): Readonly<Record<string, Form>> =>
  Object.fromEntries(
    Object.entries(layers).flatMap(([name, [outputs, inputs]]) =>
      Object.entries(packed(outputs, inputs)).map(([ending, form]) => [`${name}.${ending}`, form]),
    ),
  );

const mlx =
  (bits: number, group: number, biases = 'biases'): Pack =>
  (outputs, inputs) => ({
    weight: ['uint32', outputs, (inputs * bits) / 32],
    scales: ['float16', outputs, inputs / group],
    [biases]: ['float16', outputs, inputs / group],
  });

/** A block of GPT-2 with 128 channels; what goes into the second projection comes out of the first. */
const BLOCK: Layers = {
  'h.0.attn.c_attn': [384, 128],
  'h.0.attn.c_proj': [128, 128],
  'h.0.mlp.c_fc': [512, 128],
  'h.0.mlp.c_proj': [128, 512],
};
const WEIGHTS = 384 * 128 + 128 * 128 + 2 * 512 * 128;
const NORMS: Readonly<Record<string, Form>> = {
  'h.0.ln_1.weight': ['float16', 128],
  'h.0.ln_2.weight': ['float16', 128],
};

test.each([
  [2, 64],
  [3, 64],
  [4, 32],
  [4, 64],
  [6, 64],
  [8, 64],
])('MLX of %i bits in groups of %i counts, where what goes into a layer comes out of another', (bits, group) => {
  expect(count({ ...pack(BLOCK, mlx(bits, group)), ...NORMS })).toBe(WEIGHTS + 256);
  expect(count({ ...pack(BLOCK, mlx(bits, group, 'qbiases')), ...NORMS })).toBe(WEIGHTS + 256);
});

test('what several widths would fit, or none, is not known', () => {
  // Twice as wide at each step, so that all that goes in is somewhere, however it is read.
  const doubling: Layers = { 'l.a': [512, 256], 'l.b': [1024, 512], 'l.c': [256, 1024], 'l.d': [2048, 128] };
  const norms: Readonly<Record<string, Form>> = {
    'l.n.weight': ['float16', 256],
    'l.m.weight': ['float16', 512],
    'l.o.weight': ['float16', 128],
  };
  expect(count({ ...pack(doubling, mlx(4, 64)), ...norms })).toBe(null);
  expect(count(pack(BLOCK, mlx(4, 64)))).toBe(null);
});

test('one layer, or layers of one size, tell nothing', () => {
  expect(count({ ...pack({ 'h.0.attn.c_proj': [128, 128] }, mlx(4, 64)), ...NORMS })).toBe(null);
  const square: Layers = Object.fromEntries(['q', 'k', 'v', 'o'].map((name) => [`h.0.${name}`, [128, 128] as const]));
  expect(count({ ...pack(square, mlx(4, 64)), ...NORMS })).toBe(null);
});

test('a few packed layers among many that are not tell nothing', () => {
  const plain = pack(
    Object.fromEntries(Array.from({ length: 9 }, (_, place) => [`v.${place}.proj`, [128, 128] as const])),
    (outputs, inputs) => ({ weight: ['float16', outputs, inputs] }),
  );
  expect(count({ ...pack(BLOCK, mlx(4, 64)), ...NORMS, ...plain })).toBe(null);
});

test('a head in other groups than the rest is not taken for one of the same', () => {
  const head = pack({ lm_head: [640, 128] }, mlx(8, 32));
  const named: Layers = { 'model.layers.0.mlp.up_proj': [512, 128], 'model.layers.0.mlp.down_proj': [128, 512] };
  const norm: Readonly<Record<string, Form>> = { 'model.norm.weight': ['float16', 128] };
  expect(count({ ...head, ...pack(named, mlx(4, 64)), ...norm })).toBe(null);
  expect(count({ ...head, ...norm })).toBe(640 * 128 + 128);
});

test('BitNet has four outputs a byte and one scale, also where the norms between its layers are as long as all inputs', () => {
  const bitnet: Pack = (outputs, inputs) => ({ weight: ['uint8', outputs / 4, inputs], weight_scale: ['bfloat16', 1] });
  expect(count({ ...pack(BLOCK, bitnet), ...NORMS })).toBe(WEIGHTS + 256);
  const between: Readonly<Record<string, Form>> = { 'h.0.sub_norm.weight': ['bfloat16', 512] };
  expect(count({ ...pack(BLOCK, bitnet), ...NORMS, ...between })).toBe(WEIGHTS + 256 + 512);
  const zeros = pack({ 'h.0.attn.c_proj': [128, 128] }, () => ({ weight_zero_point: ['uint8', 1] }));
  expect(count({ ...pack(BLOCK, bitnet), ...NORMS, ...zeros })).toBe(null);
});

test.each([2, 4])('bytes with a scale a row have weights of %i bits, tables of vectors among them', (bits) => {
  const rows: Pack = (outputs, inputs) => ({
    weight: ['uint8', outputs, (inputs * bits) / 8],
    weight_scale: ['float32', outputs, 1],
    input_activation_scale: ['float32'],
  });
  const table: Readonly<Record<string, Form>> = {
    'wte.embedding_quantized': ['uint8', 96, (128 * bits) / 8],
    'wte.embedding_scale': ['float32', 96, 1],
  };
  expect(count({ ...pack(BLOCK, rows), ...table, ...NORMS })).toBe(WEIGHTS + 96 * 128 + 256);
});
