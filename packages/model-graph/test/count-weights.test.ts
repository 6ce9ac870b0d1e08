import { expect, test } from 'vitest';
import { countWeights, sumWeights } from '../src/count-weights.ts';
import { bytesOf, elementsOf } from '../src/element-types.ts';
import { tensor } from './made-up-model.ts';

/** Tensors by name, `float16 4x64` each; a norm of 64 weights stands beside them. */
function count(tensors: Readonly<Record<string, string>>, shape?: readonly bigint[]): number | null {
  const made = Object.entries({ ...tensors, 'norm.weight': 'float16 64' }).map(([name, form]) => {
    const [type = '', extents = ''] = form.split(' ');
    const dims = extents === '' ? [] : extents.split('x').map(Number);
    const payload = name.endsWith('weight_shape') && shape ? new Uint8Array(BigInt64Array.from(shape).buffer) : null;
    return tensor(name, dims, { type, bytes: bytesOf(type, elementsOf(dims)) ?? elementsOf(dims), payload });
  });
  return sumWeights(countWeights(made).values());
}

/** One linear layer of 128 inputs and 64 outputs, with the norm. */
const LAYER = 128 * 64 + 64;

test.each([2, 3, 4, 8])('GPTQ of %i bits counts by its group indices, or by its packed zeros', (bits) => {
  const packed = { 'q.qweight': `int32 ${4 * bits}x64`, 'q.scales': 'float16 4x64' };
  const zeros = { 'q.qzeros': `int32 4x${2 * bits}` };
  expect(count({ ...packed, ...zeros })).toBe(LAYER);
  expect(count({ ...packed, ...zeros, 'q.g_idx': 'int32 128', 'q.bias': 'float16 64' })).toBe(LAYER + 64);
  expect(count({ ...packed, 'q.g_idx': 'int32 128' })).toBe(LAYER);
  expect(count(packed)).toBe(null);
});

test('AWQ packs along the outputs, also where inputs and outputs are as many', () => {
  expect(count({ 'q.qweight': 'int32 128x8', 'q.qzeros': 'int32 4x8', 'q.scales': 'float16 4x64' })).toBe(LAYER);
  expect(count({ 'q.qweight': 'int32 64x8', 'q.qzeros': 'int32 1x8', 'q.scales': 'float16 1x64' })).toBe(64 * 65);
});

test('AWQ for one row at a time has four rows of weights in one of 16 bits', () => {
  const packed = { 'q.qweight': 'int16 16x128', 'q.scales': 'float16 8x64', 'q.qzeros': 'float16 8x64' };
  expect(count(packed)).toBe(LAYER);
});

test('bitsandbytes counts two weights a byte of 4 bits, in whatever type they are stored, and one of 8 bits', () => {
  const four = { 'q.weight.absmax': 'float32 128', 'q.weight.quant_map': 'float32 16' };
  const state = { 'q.weight.quant_state.bitsandbytes__nf4': 'uint8 64' };
  expect(count({ 'q.weight': 'uint8 4096x1', ...four, ...state })).toBe(LAYER);
  expect(count({ 'q.weight': 'bfloat16 2048x1', ...four, ...state })).toBe(LAYER);
  const nested = { 'q.weight.nested_absmax': 'float32 1', 'q.weight.nested_quant_map': 'float32 256' };
  expect(count({ 'q.weight': 'uint8 4096x1', ...four, ...nested })).toBe(LAYER);
  expect(count({ 'q.weight': 'int8 64x128', 'q.SCB': 'float32 64', 'q.weight_format': 'uint8' })).toBe(LAYER);
});

test('MLX counts where bits times group has one meaning, and is unknown where it has two', () => {
  const mlx = (bits: number, group: number) => ({
    'q.weight': `uint32 64x${4 * bits}`,
    'q.scales': `float16 64x${128 / group}`,
    'q.biases': `float16 64x${128 / group}`,
  });
  expect([mlx(8, 128), mlx(5, 64), mlx(3, 32), mlx(2, 32)].map((each) => count(each))).toEqual(Array(4).fill(LAYER));
  expect([mlx(4, 64), mlx(4, 32), mlx(8, 64)].map((each) => count(each))).toEqual([null, null, null]);
  expect(count({ 'q.weight': 'uint32 64x16', 'q.scales': 'uint8 64x4' })).toBe(LAYER);
});

test('MLX counts where a layer has the inputs that the norm before it has, and the others have the same group', () => {
  const layer = (name: string, outputs: number, inputs: number) => ({
    [`${name}.weight`]: `uint32 ${outputs}x${inputs / 8}`,
    [`${name}.scales`]: `bfloat16 ${outputs}x${inputs / 64}`,
    [`${name}.biases`]: `bfloat16 ${outputs}x${inputs / 64}`,
  });
  const others = layer('l.0.self_attn.o_proj', 256, 512);
  expect(count(others)).toBe(null);
  const norm = { 'l.0.input_layernorm.weight': 'bfloat16 256' };
  expect(count({ ...layer('l.0.self_attn.q_proj', 512, 256), ...others, ...norm })).toBe(2 * 512 * 256 + 256 + 64);
});

test('blocks of MXFP4 hold two weights a byte', () => {
  const blocks = { gate_up_proj_blocks: 'uint8 2x64x4x16', gate_up_proj_scales: 'uint8 2x64x4' };
  expect(count({ ...blocks, gate_up_proj_bias: 'bfloat16 2x64' })).toBe(2 * 8192 + 128 + 64);
});

test('compressed-tensors counts by the shape that is read, by indices or zeros, and by the type of its scales', () => {
  const packed = { 'q.weight_packed': 'int32 64x16', 'q.weight_scale': 'bfloat16 64x1' };
  expect(count({ ...packed, 'q.weight_shape': 'int64 2' }, [64n, 127n])).toBe(64 * 128);
  expect(count({ ...packed, 'q.weight_shape': 'int64 2' })).toBe(null);
  expect(count({ ...packed, 'q.weight_g_idx': 'int32 128' })).toBe(LAYER);
  expect(count({ ...packed, 'q.weight_zero_point': 'int32 8x1' })).toBe(LAYER);
  expect(count({ 'q.weight': 'int8 64x128', 'q.weight_scale': 'bfloat16 64x1', 'q.input_scale': 'bfloat16 1' })).toBe(
    LAYER,
  );
  const floats = { 'q.weight_packed': 'uint8 64x64', 'q.weight_scale': 'float8e4m3fn 64x8' };
  expect(count({ ...floats, 'q.weight_global_scale': 'float32 1', 'q.input_global_scale': 'float32 1' })).toBe(LAYER);
  expect(count({ 'q.weight_packed': 'uint8 64x64', 'q.weight_scale': 'uint8 64x4' })).toBe(LAYER);
});

test('floats of 8 bits count one an element, those of 4 bits two a byte; their scales do not count', () => {
  expect(count({ 'q.weight': 'float8e4m3fn 64x128', 'q.weight_scale_inv': 'float32 1x1' })).toBe(LAYER);
  expect(count({ 'q.weight': 'float8e4m3fn 64x128', 'q.weight_scale': 'float32', 'a.k_scale': 'float32' })).toBe(LAYER);
  expect(count({ 'e.proj': 'float8e4m3fn 2x64x128', 'e.proj_scale': 'float32 2x1x64' })).toBe(2 * 8192 + 64);
  const nvfp4 = { 'q.weight': 'uint8 64x64', 'q.weight_scale': 'float8e4m3fn 64x8', 'q.weight_scale_2': 'float32' };
  expect(count({ ...nvfp4, 'q.input_scale': 'float32' })).toBe(LAYER);
  expect(count({ 'q.weight': 'int8 64x64', 'q.scale': 'float8e8m0 64x4' })).toBe(LAYER);
  expect(count({ 'q.weight': 'uint8 64x96', 'q.weight_scale': 'uint8 64x4' })).toBe(LAYER);
  const bounded = { 'q.weight_scale': 'float32 64x1', 'q.input_scale_ub': 'float32 1' };
  expect(count({ 'q.weight': 'float8e4m3fn 64x128', ...bounded })).toBe(LAYER);
  expect(count({ 'q.weight': 'int8 128x64', 'q.weight_scales': 'float16 64' })).toBe(LAYER);
  expect(count({ 'q.weight': 'tq2_0 64x128', 'q.scale': 'float32 1', 'q.input_scale': 'float32 1' })).toBe(LAYER);
});

test('a matrix of which every second weight is kept counts as a whole', () => {
  const sparse = { 'q.compressed': 'bfloat16 64x64', 'q.bitmask': 'uint8 64x16', 'q.shape': 'int64 2' };
  expect(count(sparse)).toBe(LAYER);
  expect(count({ ...sparse, 'q.compressed': 'float8e4m3fn 64x64', 'q.weight_scale': 'float32 64x1' })).toBe(LAYER);
  expect(count({ ...sparse, 'q.compressed': 'bfloat16 3000' })).toBe(null);
});

test('quanto counts by the scales of its groups, where a byte holds several weights', () => {
  const scales = { 'q.weight._scale': 'float16 256x1', 'q.weight._shift': 'float16 256x1', 'q.input_scale': 'float32' };
  expect(count({ 'q.weight._data._data': 'uint8 128x32', ...scales })).toBe(LAYER);
  expect(count({ 'q.weight._data._data': 'uint8 64x32', ...scales })).toBe(LAYER);
  expect(count({ 'q.weight._data': 'int8 64x128', 'q.weight._scale': 'float16 64x1' })).toBe(LAYER);
});

test('vectors of code books and tiles count by the shapes beside them', () => {
  expect(count({ 'q.q_weight': 'int32 20x64', 'q.q_invperm': 'int16 128', 'q.q_scale': 'int32 4x8' })).toBe(LAYER);
  expect(count({ 'q.codes': 'int8 64x16x1', 'q.codebooks': 'float16 1x256x1x8', 'q.scales': 'float16 64' })).toBe(
    LAYER,
  );
  expect(count({ 'q.trellis': 'int16 8x4x64', 'q.suh': 'float16 128', 'q.svh': 'float16 64' })).toBe(LAYER);
  expect(count({ 'q.W_q': 'uint8 64x64', 'q.scale': 'float16 128x1', 'q.zero': 'float16 128x1' })).toBe(LAYER);
});

test('lattices, tiles and tables of QuIP#, QTIP, EXL3, SpQR, HIGGS and QQQ hold weights, and what unpacks them none', () => {
  const signs = { 'q.SU': 'float16 128', 'q.SV': 'float16 64' };
  const quip = { 'q.Qidxs': 'int64 64x4', ...signs, 'q.Wscale': 'float32', 'q.codebook_id': 'int64' };
  expect(count({ ...quip, 'q.scaleWH': 'float32 128', 'q.fuse_scales': 'float32 3' })).toBe(LAYER);
  const qtip = { 'q.trellis': 'int16 32x32', ...signs, 'q.tlut': 'float16 512x2', 'q.rcp': 'int64' };
  expect(count({ ...qtip, 'q.tp_rank': 'int64' })).toBe(LAYER);
  expect(count({ 'q.trellis': 'int16 8x4x64', 'q.su': 'int16 8', 'q.sv': 'int16 4' })).toBe(LAYER);
  const spqr = { 'q.dense_weights': 'int64 512', 'q.row_offsets': 'int32 65', 'q.col_vals': 'int32 77' };
  expect(count({ ...spqr, 'q.in_perm': 'int32 64' })).toBe(LAYER);
  const tables = { 'q.scales': 'float16 64x1', 'q.tables': 'float16 8', 'q.tables2': 'float16 8x8x2' };
  expect(count({ 'q.weight': 'int16 12x128', ...tables })).toBe(LAYER);
  expect(count({ 'q.weight': 'int16 12x128', ...tables, 'q.tables': 'float16 1' })).toBe(null);
  const qqq = { 'q.B': 'int32 8x128', 'q.s_channel': 'float32 1x64', 'q.s_group': 'float16 4x64' };
  expect(count(qqq)).toBe(LAYER);
});

test('FP-Quant has two weights a byte, its rotations are none', () => {
  const rotations = { 'q.forward_hadamard_matrix': 'bfloat16 32x32', 'q.backward_hadamard_matrix': 'bfloat16 32x32' };
  const scales = { 'q.weight_global_scale': 'bfloat16 1', 'q.act_global_scale': 'bfloat16 1', ...rotations };
  expect(count({ 'q.qweight': 'uint8 64x64', 'q.scales': 'uint8 64x4', ...scales })).toBe(LAYER);
  expect(count({ 'q.qweight': 'uint8 64x64', 'q.scales': 'uint8 64x8', ...scales })).toBe(LAYER);
  expect(count({ 'q.dqweight': 'bfloat16 64x128', ...scales })).toBe(LAYER);
});

test('SINQ counts by the scales of its groups', () => {
  const scales = { 'q.meta.scale': 'float16 128x1', 'q.meta.zero': 'float16 128x1', 'q.meta.scale2': 'float16 1x128' };
  expect(count({ 'q.W_q': 'int32 13x64', ...scales })).toBe(LAYER);
});

test('torchao has two weights in one of 8 bits where its scales lie across, and then says so itself or is not known', () => {
  const across = { 'q._weight_scale': 'bfloat16 4x64', 'q._weight_zero_point': 'bfloat16 4x64' };
  expect(count({ 'q._weight_qdata': 'int8 64x64', ...across })).toBe(null);
  expect(count({ 'q._weight_qdata': 'int8 64x128', 'q._weight_scale': 'float32 64x1' })).toBe(LAYER);
  expect(count({ 'q._weight_qdata': 'uint8 64x64', 'q._weight_scale': 'float8e8m0 64x4' })).toBe(LAYER);
  const nvfp4 = { 'q._weight_scale': 'float8e4m3fn 64x8', 'q._weight_act_per_tensor_scale': 'float32' };
  expect(count({ 'q._weight_qdata': 'uint8 64x64', ...nvfp4 })).toBe(LAYER);
  expect(count({ 'q._weight_qdata': 'uint8 128x64', 'q._weight_scale': 'float8e4m3fn 32x32' })).toBe(128 * 128 + 64);
  expect(count({ 'q._weight_qdata': 'uint8 128x64', 'q._weight_scale': 'float8e8m0 32x16' })).toBe(128 * 128 + 64);
  expect(count({ 'q._weight_qdata': 'uint8 100x64', 'q._weight_scale': 'float8e8m0 32x16' })).toBe(null);
});

test('integers of 8 bits with scales that do not tell how many lie in one are not known', () => {
  const bitblas = { 'q.qweight': 'int8 64x64', 'q.scales': 'float16 64x4', 'q.qzeros': 'float16 64x4' };
  expect(count(bitblas)).toBe(null);
});

test('experts in one tensor count by their scales, and a bound of what goes in is none', () => {
  const scales = { 'e.proj_scale_inv': 'float8e8m0 2x64x4', 'e.input_scale_ub': 'float32 1' };
  expect(count({ 'e.proj': 'int8 2x64x64', ...scales })).toBe(2 * 8192 + 64);
});

test('a file that packs nothing counts every element, whatever its tensors are called', () => {
  expect(count({ logit_scale: 'float32', 'b.scales': 'float32 7', ids: 'int64 5', 'c.q_scale': 'float32' })).toBe(78);
  expect(count({ B: 'float32 4x4', s: 'float32 3' })).toBe(64 + 19);
});

test('whole numbers that are called a weight, with nothing beside them, are not known', () => {
  expect(count({ 'q.weight': 'uint8 4096x1' })).toBe(null);
  expect(count({ 'q.weight': 'uint32 64x16' })).toBe(null);
});
