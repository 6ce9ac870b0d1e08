import { bitsOf, elementsOf } from './element-types.ts';
import type { Tensor } from './graph.ts';
import {
  ofBits,
  ofBytes,
  ofHqq,
  ofMarlin,
  ofQweight,
  ofWeightPacked,
  plausible,
  WIDTHS,
  type Beside,
} from './integer-packings.ts';
import { ofMlx } from './mlx-packing.ts';

/** A way of packing weights: how the tensor that holds them is known, what belongs to it, and how many it holds. */
export interface Packing {
  /** End of the name of the tensor that holds the weights. */
  weights: string;
  /** Ends of the names beside it of what only unpacks them: scales, zeros, tables, orders, shapes. */
  others: readonly string[];
  /** Weights it holds; null where names and shapes leave it open, undefined where this is no such tensor. */
  count: (packed: Tensor, beside: Beside) => number | null | undefined;
}

const SCALES = (
  'weight_scale weight_scale_inv weight_scale_2 weight_zero_point weight_shape weight_g_idx ' +
  'weight_global_scale input_global_scale input_scale input_scale_inv input_zero_point ' +
  'output_scale output_zero_point scale scales scale_inv scale_weight scale_input zero_point ' +
  'qscale_weight qscale_act pre_quant_scale k_scale v_scale q_scale kv_scale comfy_quant ' +
  'activation_scale input_scale_ub weight_scales SCB weight_format weight.SCB biases qbiases input_amax weight_amax ' +
  'input_activation_scale output_activation_scale tables tables2'
).split(' ');
const QUANTO = ['weight._scale', 'weight._shift', 'input_scale', 'output_scale'];
const TORCHAO = (
  'scale zero_point scale_and_zero group_scale group_zero row_scale per_tensor_scale act_per_tensor_scale ' +
  'act_pre_scale act_quant_scale output_act_quant_scale qzeros compensation sparse_metadata'
).split(' ');
const BITSANDBYTES = ['absmax', 'quant_map', 'nested_absmax', 'nested_quant_map', 'nested_offset'];

const FP_QUANT = ['weight_global_scale', 'act_global_scale', 'forward_hadamard_matrix', 'backward_hadamard_matrix'];

const isFloat = ({ type }: Tensor): boolean => /^(b?float(16|32|64))$/.test(type);
const extent = (tensor: Tensor | undefined, axis: number): number => tensor?.dims.at(axis) ?? NaN;

/** A tensor of whole numbers with what is known of it: MLX, 8 bits, or 4 bits of floats in bytes. */
function ofWeight(packed: Tensor, beside: Beside): number | null | undefined {
  if (packed.type === 'uint32') return beside('scales') ? ofMlx(packed, beside) : null;
  // HIGGS: a table of the values that a code of so many bits stands for.
  if (packed.type === 'int16' && beside('tables')) {
    const bits = Math.log2(elementsOf(beside('tables')!.dims));
    return WIDTHS.includes(bits) ? ofBits(packed, bits) : null;
  }
  // Floats of few bits, and blocks of ggml.
  if (/^(float[468]e|f[468]_)/.test(packed.type) || bitsOf(packed.type) === undefined)
    return SCALES.some((each) => beside(each)) ? elementsOf(packed.dims) : undefined;
  if (packed.type === 'uint8' || packed.type === 'int8') return ofBytes(packed, beside);
  return /^u?int(16|32)$/.test(packed.type) ? null : undefined;
}

/** Blocks of numbers of four bits (bitsandbytes), in elements of any type; a table of 256 values has eight. */
function ofBitsandbytes(packed: Tensor, beside: Beside): number | null | undefined {
  const values = beside('quant_map')?.dims[0];
  if (values !== undefined) return values === 16 ? ofBits(packed, 4) : values === 256 ? ofBits(packed, 8) : null;
  if (['nf4', 'fp4'].some((each) => beside(`quant_state.bitsandbytes__${each}`))) return ofBits(packed, 4);
  return beside('absmax') ? null : undefined;
}

/** Vectors of a code book: a code for each part of a matrix, and `[books, codes, outputs, inputs]` of a part. */
const ofCodes = (codes: Tensor, beside: Beside): number | null | undefined => {
  const books = beside('codebooks');
  if (!books) return undefined;
  if (books.dims.length !== 4 || codes.dims.length < 2) return null;
  return codes.dims[0]! * codes.dims[1]! * extent(books, 2) * extent(books, 3);
};

/** Every second weight of a matrix, with a bit for each place that says whether one is kept: 2:4 of compressed-tensors. */
function ofSparse(kept: Tensor, beside: Beside): number | null | undefined {
  const mask = beside('bitmask');
  if (mask?.type !== 'uint8') return undefined;
  return kept.dims.length === 2 && Math.ceil(extent(kept, 1) / 4) === extent(mask, 1)
    ? elementsOf(kept.dims) * 2
    : null;
}

/** Extent of a vector of signs or scales; sixteen signs lie in one number of 16 bits. */
const ofSide = ({ dims, type }: Tensor): number => elementsOf(dims) * (type === 'int16' ? 16 : 1);

/** A matrix whose sides have a vector each beside it. */
const bySides =
  (rows: readonly string[], columns: readonly string[]): Packing['count'] =>
  (packed, beside) => {
    const side = (names: readonly string[]) => names.map(beside).find((each) => each !== undefined);
    const [left, right] = [side(rows), side(columns)];
    return left && right ? plausible(packed, ofSide(left) * ofSide(right)) : null;
  };

/** Packings by the tensor that holds the weights; the first whose end and type fit is the one. */
export const packings: readonly Packing[] = [
  {
    weights: 'qweight',
    others: ['qzeros', 'scales', 'g_idx', 'perm', 'workspace', 'pairs', 'theta', 'channel_scales', ...FP_QUANT],
    count: ofQweight,
  },
  { weights: 'dqweight', others: FP_QUANT, count: (packed) => elementsOf(packed.dims) },
  { weights: 'weight_packed', others: SCALES, count: ofWeightPacked },
  {
    // MXFP4 of gpt-oss: 16 bytes of two weights a scale.
    weights: 'blocks',
    others: ['scales'],
    count: (packed, beside) =>
      packed.type === 'uint8' && beside('scales')?.dims.join() === packed.dims.slice(0, -1).join()
        ? ofBits(packed, 4)
        : undefined,
  },
  {
    weights: 'B',
    others: ['s', 's_channel', 's_group', 'workspace', 'reduce_buffer'],
    count: (packed, beside) =>
      (beside('s') ?? beside('s_channel')) && !isFloat(packed) ? ofMarlin(packed, beside) : undefined,
  },
  {
    // EXL2: rows of several widths; the order has an element an input.
    weights: 'q_weight',
    others: ['q_groups', 'q_group_map', 'q_scale', 'q_scale_max', 'q_invperm', 'q_perm'],
    count: (packed, beside) =>
      plausible(packed, extent(beside('q_invperm') ?? beside('q_perm'), 0) * extent(packed, -1)),
  },
  {
    // EXL3 and QTIP.
    weights: 'trellis',
    others: ['suh', 'svh', 'su', 'sv', 'mcg', 'mul1', 'SU', 'SV', 'tlut', 'rcp', 'tp_rank'],
    count: bySides(['suh', 'su', 'SU'], ['svh', 'sv', 'SV']),
  },
  {
    weights: 'Qidxs',
    others: ['SU', 'SV', 'Wscale', 'codebook_id', 'scaleWH', 'fuse_scales'],
    count: bySides(['SU'], ['SV']),
  },
  {
    // SpQR: 16 weights of three bits in 64, with their scale; weights that stick out stand once more beside them.
    weights: 'dense_weights',
    others: ['row_offsets', 'col_vals', 'in_perm'],
    count: (packed, beside) => (beside('row_offsets') && packed.type === 'int64' ? ofBits(packed, 4) : undefined),
  },
  { weights: 'codes', others: ['codebooks', 'scales'], count: ofCodes },
  {
    weights: 'indices',
    others: ['centroids.weight'],
    count: (_, beside) => (beside('centroids.weight') ? null : undefined),
  },
  {
    weights: 'W_q',
    others: (
      'scale zero nbits group_size shape axis packing unpack_view_dtype view_as_float compute_dtype ' +
      'quant_scale quant_zero channel_wise offload_meta stores_quant_config encoded_state_dict ' +
      'round_zero optimize zero_scale scale_scale ' +
      // SINQ
      'meta.scale meta.zero meta.scale2 meta.awq_scale meta.scale.x meta.scale.s meta.scale.m meta.zero.x meta.zero.s meta.zero.m'
    ).split(' '),
    count: ofHqq,
  },
  { weights: 'weight._data', others: QUANTO, count: ofBytesAlone },
  {
    // Two or four bits of quanto: rows of groups lie over each other in a byte, and each has a scale.
    weights: 'weight._data._data',
    others: QUANTO,
    count: (packed, beside) =>
      extent(beside('weight._scale'), 1) === 1
        ? plausible(packed, extent(beside('weight._scale'), 0) * extent(packed, -1))
        : null,
  },
  { weights: 'compressed', others: ['bitmask', 'shape', ...SCALES], count: ofSparse },
  { weights: 'qdata', others: TORCHAO, count: ofQdata },
  // No width is stated beside its table.
  { weights: 'embedding_quantized', others: ['embedding_scale'], count: ofBytesAlone },
  { weights: 'weight', others: SCALES, count: ofWeight },
];

/** Those whose other tensors have the whole name of the packed one and this before theirs. */
export const bitsandbytes: Packing = { weights: '.', others: BITSANDBYTES, count: ofBitsandbytes };
export const experts: Packing = {
  weights: '_',
  others: SCALES,
  count: (packed, beside) =>
    !isFloat(packed) && SCALES.some((each) => beside(each)) ? ofWeight(packed, beside) : undefined,
};

/** One byte a weight, unless they are unsigned: then there may be several in one. */
function ofBytesAlone(packed: Tensor): number | null {
  return packed.type === 'int8' || packed.type.startsWith('float') ? elementsOf(packed.dims) : null;
}

/**
 * Tensors of torchao that do not state their shape. Two weights of 4 bits lie in one of int8 whose scales lie across.
 * Scales of floats of few bits may lie in blocks of 128 rows: there only their number says for how many weights each is.
 */
function ofQdata(packed: Tensor, beside: Beside): number | null {
  const [scale, rows] = [beside('scale'), extent(packed, 0)];
  if (packed.type === 'uint8' && scale && scale.type.startsWith('float8')) {
    if (scale.type === 'float8e4m3fn') return elementsOf(packed.dims) * 2;
    const ratio = elementsOf(packed.dims) / elementsOf(scale.dims);
    return ofBytes(packed, beside) ?? (rows % 128 === 0 && [16, 24].includes(ratio) ? ofBits(packed, ratio / 4) : null);
  }
  const along = scale && (elementsOf(scale.dims) === 1 || extent(scale, 0) === rows);
  return packed.type === 'int8' && !along ? null : ofBytesAlone(packed);
}

/** Names that only unpack weights, also where those lie in another file. */
export const ALONE =
  /(^|\.)(qzeros|g_idx|weight_(scale|scale_inv|scale_2|zero_point|shape|g_idx|global_scale)|SCB)$|\.weight\.(absmax|quant_map|nested_absmax|nested_quant_map|quant_state\..*)$/;
/** Scales of activations and caches, of one number: only where a file has packed or scaled weights. */
export const ACTIVATIONS = /[._](input|output|activation|k|v|q|kv|prob)_scale$|(^|\.)(scaled_fp8|input_scale_ub)$/;
