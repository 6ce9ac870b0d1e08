import { bitsOf, elementsOf } from './element-types.ts';
import type { Tensor } from './graph.ts';
import { valueOf } from './passes/read-elements.ts';
import { numbersOf } from './passes/value.ts';

/** A tensor beside the packed one, by the end of its name. */
export type Beside = (ending: string) => Tensor | undefined;

/** Widths of a weight that integer formats have. */
export const WIDTHS = [2, 3, 4, 5, 6, 8];

/** Weights of a tensor whose elements hold whole weights of so many bits. */
export const ofBits = (packed: Tensor, bits: number): number => (packed.bytes * 8) / bits;

/** The count, where it is one and takes 1 to 8 bits a weight (and what fills up the last element); else null. */
export function plausible(packed: Tensor, weights: number): number | null {
  const bits = (packed.bytes * 8) / weights;
  return Number.isInteger(weights) && weights > 0 && bits >= 1 && bits < 9 ? weights : null;
}

/** The one width with which so many weights fill so many integers to the last bit; null where none or several do. */
function widthOf(count: number, containers: number, containerBits: number): number | null {
  const fitting = WIDTHS.filter((bits) => count * bits === containers * containerBits);
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Weights that an integer of 32 bits holds, where none lies in two of them. */
const perInteger = (bits: number): number => Math.floor(32 / bits);

/** Extents in front of the last two: experts that lie in one tensor. */
const experts = ({ dims }: Tensor): number => elementsOf(dims.slice(0, -2));

/**
 * `qweight` of GPTQ (packed along the inputs: rows are inputs x bits / 32) and of AWQ (packed along the outputs). The
 * scales have a column an output, g_idx has an element an input, and qzeros pack one zero for each scale.
 */
export function ofQweight(packed: Tensor, beside: Beside): number | null {
  const [scales, zeros, groups] = [beside('scales'), beside('qzeros'), beside('g_idx')];
  const [rows, columns] = packed.dims.slice(-2);
  const outputs = scales?.dims.at(-1);
  const container = bitsOf(packed.type);
  // FP-Quant: a scale of 8 bits for 16 or 32 weights of 4.
  if (packed.type === 'uint8' && scales?.type === 'uint8')
    return [8, 16].includes(columns! / outputs!) && scales.dims.at(-2) === rows ? ofBits(packed, 4) : null;
  if (rows === undefined || columns === undefined || container === undefined || !/^u?int/.test(packed.type))
    return null;
  // Another layout of AWQ has four rows of weights in one of 16 bits, and zeros that are floats.
  if (packed.type === 'int16' && zeros?.type === scales?.type && outputs === rows * 4) return ofBits(packed, 4);
  if (outputs === undefined || outputs === columns) {
    if (groups && elementsOf(groups.dims) > 0)
      return plausible(packed, groups.dims.at(-1)! * columns * experts(packed));
    const zeroColumns = zeros && zeros.type === packed.type ? zeros.dims.at(-1) : undefined;
    const bits = outputs && zeroColumns ? widthOf(outputs, zeroColumns, container) : null;
    return bits === null ? null : plausible(packed, Math.floor((rows * container) / bits) * columns * experts(packed));
  }
  if (outputs > columns && (zeros === undefined || zeros.dims.at(-1) === columns))
    return plausible(packed, rows * outputs * experts(packed));
  // AWQ's other layout has a row an output, and pads scales and zeros to the same number of groups.
  const perZero = scales?.dims.at(-2) === rows && zeros?.dims.at(-2) === rows ? outputs / zeros.dims.at(-1)! : NaN;
  return perZero > 1 ? plausible(packed, elementsOf(packed.dims) * perZero) : null;
}

/** Weights of Marlin in tiles of 16 inputs; its scales `s`, of QQQ `s_channel`, have a column an output. */
export function ofMarlin(packed: Tensor, beside: Beside): number | null {
  const outputs = (beside('s') ?? beside('s_channel'))?.dims.at(-1);
  return packed.type !== 'int32' || packed.dims.length !== 2 || outputs === undefined
    ? null
    : plausible(packed, packed.dims[0]! * 16 * outputs);
}

/**
 * `weight_packed` of compressed-tensors: its shape stands in weight_shape, else the inputs in weight_g_idx, else the
 * width follows from zeros that are packed along the outputs. Four-bit floats are told by the type of their scales.
 */
export function ofWeightPacked(packed: Tensor, beside: Beside): number | null {
  const shape = integersOf(beside('weight_shape'));
  if (shape) return shape.every((each) => each > 0) && elementsOf(shape) <= packed.bytes * 8 ? elementsOf(shape) : null;
  if (packed.type === 'uint8') return ofBytes(packed, beside);
  const rows = packed.dims.at(-2);
  const columns = packed.dims.at(-1);
  if (packed.type !== 'int32' || rows === undefined || columns === undefined) return null;
  const groups = beside('weight_g_idx');
  if (groups && elementsOf(groups.dims) > 0) return plausible(packed, rows * elementsOf(groups.dims) * experts(packed));
  const [zeros, scales] = [beside('weight_zero_point'), beside('weight_scale')];
  if (zeros?.type !== 'int32' || scales?.dims.at(-2) !== rows || scales.dims.at(-1) !== zeros.dims.at(-1)) return null;
  const fitting = WIDTHS.filter((bits) => Math.ceil(rows / perInteger(bits)) === zeros.dims.at(-2));
  return fitting.length === 1 ? plausible(packed, rows * columns * perInteger(fitting[0]!) * experts(packed)) : null;
}

/** `W_q` of HQQ and SINQ: its shape stands beside it; without it the length of a row tells where a row is a group with a scale. */
export function ofHqq(packed: Tensor, beside: Beside): number | null {
  const shape = integersOf(beside('shape'));
  if (shape) return plausible(packed, elementsOf(shape));
  const scale = ['scale', 'meta.scale', 'meta.scale.x'].map(beside).find((each) => each !== undefined);
  return scale?.dims[1] === 1 ? plausible(packed, scale.dims[0]! * (packed.dims.at(-1) ?? NaN)) : null;
}

/** Elements of a small tensor of whole numbers, where they were read. */
const integersOf = (tensor: Tensor | undefined): readonly number[] | null =>
  tensor ? numbersOf(valueOf(tensor)) : null;

/**
 * Bytes that hold whole weights. A scale for 16 or 32 weights is a float of 8 bits (NVFP4, MXFP4, MXFP6, MXFP8), and its
 * number tells which; signed bytes with a scale of 16 or 32 bits hold one each.
 */
export function ofBytes(packed: Tensor, beside: Beside): number | null {
  const elements = elementsOf(packed.dims);
  if (beside('weight_scale_2') || beside('weight_global_scale')) return elements * 2;
  const scales = ['weight_scale', 'scale', 'weight_scale_inv', 'scale_inv', 'scales']
    .map(beside)
    .find((each) => each !== undefined);
  const ratio = scales ? packed.dims.at(-1)! / scales.dims.at(-1)! : NaN;
  if (scales?.type === 'float8e4m3fn') return ratio === 8 ? elements * 2 : null;
  // A scale for 32 weights of 4, 6 or 8 bits.
  if (scales?.type === 'float8e8m0' || scales?.type === 'uint8')
    return [16, 24, 32].includes(ratio) ? ofBits(packed, ratio / 4) : null;
  if (packed.type === 'int8') return elements;
  // Four bits, packed along the outputs.
  return scales && scales.dims.length > 1 && scales.dims[0] === packed.dims[0]! * 2 ? elements * 2 : null;
}
