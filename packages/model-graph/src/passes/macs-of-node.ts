import type { Dimension, GraphNode } from '../graph.ts';
import { intOf, stringOf } from './call.ts';
import { einsumExtents, fusedOperands } from './operators/multiplication.ts';
import type { Value } from './value.ts';

type Dims = readonly Dimension[] | null;

/** A node with what is known of its inputs and outputs; null for one that is left out. */
export interface Sized {
  node: GraphNode;
  inputs: readonly (Value | null)[];
  outputs: readonly (Value | null)[];
}

type Count = (sized: Sized) => number | null;

const dims = (value: Value | null | undefined): Dims => value?.dims ?? null;

/** Product of extents; null where one is not a number. */
function product(...extents: readonly (Dimension | undefined)[]): number | null {
  return extents.every((extent) => typeof extent === 'number')
    ? extents.reduce<number>((result, extent) => result * (extent as number), 1)
    : null;
}

const size = (shape: Dims): number | null => (shape === null ? null : product(...shape));

/** Each output element sums over the kernel and the channels of its group. */
const convolution =
  (weight: number): Count =>
  ({ inputs, outputs }) =>
    product(size(dims(outputs[0])), size(dims(inputs[weight])?.slice(1) ?? null));

/** Each input element is spread over the kernel and the channels of its group. */
const transposed: Count = ({ inputs }) => product(size(dims(inputs[0])), size(dims(inputs[1])?.slice(1) ?? null));

/** Each output element sums over the last axis of the left operand. */
const matrixProduct: Count = ({ inputs, outputs }) => product(size(dims(outputs[0])), dims(inputs[0])?.at(-1));

const fusedProduct: Count = ({ node, inputs, outputs }) =>
  product(size(dims(outputs[0])), fusedOperands(node, dims(inputs[0]), dims(inputs[1]))[0]?.at(-1));

const gemm: Count = ({ node, inputs, outputs }) =>
  product(size(dims(outputs[0])), dims(inputs[0])?.[intOf(node, 'transA', 0) === 1 ? 0 : 1]);

const blockProduct: Count = ({ node, outputs }) =>
  product(size(dims(outputs[0])), intOf(node, intOf(node, 'transB', 1) === 0 ? 'N' : 'K', null));

/** All letters at once: what a loop without an order of contraction costs. One operand is only summed. */
const einsum: Count = ({ node, inputs }) => {
  const extents = einsumExtents(stringOf(node, 'equation', ''), inputs.map(dims));
  if (extents === null) return null;
  return inputs.length < 2 ? 0 : product(...extents.all.values());
};

/** Per step, direction and gate: the input's and the state's share of each hidden unit. */
const recurrent =
  (gates: number): Count =>
  ({ node, inputs }) => {
    const [x, weight, state] = [dims(inputs[0]), dims(inputs[1]), dims(inputs[2])];
    const hidden = intOf(node, 'hidden_size', null) ?? state?.[2];
    const [input, width] = [x?.[2], typeof hidden === 'number' ? hidden : null];
    if (typeof input !== 'number' || width === null) return null;
    return product(x?.[0], x?.[1], weight?.[0], gates, width, input + width);
  };

/** Scores and their use: each pair of query and key costs the sizes of a key and of a value. */
const scores = (
  batch: Dimension | undefined,
  heads: number,
  queries: Dimension | undefined,
  keys: Dimension | undefined,
  key: number | null,
  value: number | null,
): number | null => (key === null || value === null ? null : product(batch, heads, queries, keys, key + value));

const sum = (a: Dimension | undefined, b: Dimension | undefined): Dimension =>
  typeof a === 'number' && typeof b === 'number' ? a + b : null;

const ratio = (whole: Dimension | undefined, parts: number): number | null =>
  typeof whole === 'number' && parts > 0 ? whole / parts : null;

/** com.microsoft Attention: three projections of the input in one weight, then the scores. */
const packedAttention =
  (past: number): Count =>
  ({ node, inputs, outputs }) => {
    const [x, weight] = [dims(inputs[0]), dims(inputs[1])];
    const heads = intOf(node, 'num_heads', 0);
    const value = ratio(dims(outputs[0])?.[2], heads);
    const all = weight?.[1];
    const key = typeof all === 'number' && value !== null ? (all / heads - value) / 2 : null;
    const keys = inputs[past] ? sum(dims(inputs[past])?.[3], x?.[1]) : x?.[1];
    const [projections, rest] = [product(x?.[0], x?.[1], x?.[2], all), scores(x?.[0], heads, x?.[1], keys, key, value)];
    return projections === null || rest === null ? null : projections + rest;
  };

/** com.microsoft MultiHeadAttention and GroupQueryAttention: projections are nodes of their own. */
const splitAttention =
  (past: number): Count =>
  ({ node, inputs, outputs }) => {
    const [query, key, output] = [dims(inputs[0]), dims(inputs[1]), dims(outputs[0])];
    const heads = intOf(node, 'num_heads', 0);
    const added = key === null ? query?.[1] : key.length === 4 ? key[2] : key[1];
    const cache = dims(outputs[1])?.[2] ?? (inputs[past] ? sum(dims(inputs[past])?.[2], added) : added);
    const value = ratio(output?.[2], heads);
    return scores(
      output?.[0],
      heads,
      output?.[1],
      cache,
      key?.length === 4 && past === 6 && typeof key[3] === 'number' ? key[3] : value,
      value,
    );
  };

/** ONNX's own Attention. */
const attention: Count = ({ node, inputs, outputs }) => {
  const [q, k, v] = [dims(inputs[0]), dims(inputs[1]), dims(inputs[2])];
  const flat = q?.length === 3;
  const heads = flat ? intOf(node, 'q_num_heads', 0) : q?.[1];
  const groups = flat ? intOf(node, 'kv_num_heads', 0) : 1;
  if (typeof heads !== 'number') return null;
  const added = flat ? k?.[1] : k?.[2];
  const keys = dims(outputs[1])?.[2] ?? (inputs[4] ? sum(dims(inputs[4])?.[2], added) : added);
  return scores(q?.[0], heads, flat ? q?.[1] : q?.[2], keys, ratio(k?.at(-1), groups), ratio(v?.at(-1), groups));
};

/** Scores of each query with each key, and their use. */
const flexAttention: Count = ({ inputs }) => {
  const [q, k, v] = [dims(inputs[0]), dims(inputs[1]), dims(inputs[2])];
  const [key, value] = [q?.[3], v?.[3]];
  return typeof q?.[1] === 'number' && typeof key === 'number' && typeof value === 'number'
    ? scores(q[0], q[1], q[2], k?.[2], key, value)
    : null;
};

const unknown: Count = () => null;

/** Multiplying operators; all others, also those that multiply element by element, count nothing. */
const COUNTS: Readonly<Record<string, Count>> = {
  Conv: convolution(1),
  FusedConv: convolution(1),
  NhwcFusedConv: convolution(1),
  NhwcConv: convolution(1),
  ConvInteger: convolution(1),
  QLinearConv: convolution(3),
  DeformConv: convolution(1),
  CausalConvWithState: convolution(1),
  ConvTranspose: transposed,
  MatMul: matrixProduct,
  MatMulInteger: matrixProduct,
  MatMulInteger16: matrixProduct,
  QLinearMatMul: matrixProduct,
  DynamicQuantizeMatMul: matrixProduct,
  MatMulIntegerToFloat: matrixProduct,
  FusedMatMul: fusedProduct,
  TransposeMatMul: fusedProduct,
  FusedMatMulActivation: fusedProduct,
  Gemm: gemm,
  FusedGemm: gemm,
  GemmFloat8: gemm,
  QGemm: gemm,
  MatMulNBits: blockProduct,
  MatMulBnb4: blockProduct,
  MatMulFpQ4: matrixProduct,
  Einsum: einsum,
  LSTM: recurrent(4),
  GRU: recurrent(3),
  RNN: recurrent(1),
  DynamicQuantizeLSTM: recurrent(4),
  'com.microsoft:Attention': packedAttention(4),
  QAttention: packedAttention(8),
  MultiHeadAttention: splitAttention(6),
  GroupQueryAttention: splitAttention(3),
  DecoderMaskedMultiHeadAttention: splitAttention(5),
  SparseAttention: splitAttention(3),
  PackedAttention: unknown,
  PackedMultiHeadAttention: unknown,
  Attention: attention,
  FlexAttention: flexAttention,
  LinearAttention: unknown,
  MoE: unknown,
  QMoE: unknown,
};

/**
 * Multiply-accumulates of one node without its bodies; null where an extent that it needs is not known; undefined for
 * operators that count nothing. Biases, activations, normalization, pooling and element-wise products count nothing.
 */
export function macsOfNode(sized: Sized): number | null | undefined {
  const { domain, operator } = sized.node;
  const count = COUNTS[`${domain}:${operator}`] ?? COUNTS[operator];
  return count?.(sized);
}
