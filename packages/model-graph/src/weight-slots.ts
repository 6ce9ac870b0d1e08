import type { GraphNode, Tensor } from './graph.ts';
import { elementsOf } from './element-types.ts';
import { intOf, stringOf } from './passes/call.ts';

/** Inputs of an operator that hold trained weights when a constant feeds them. */
export const WEIGHT_SLOTS: Readonly<Record<string, readonly number[]>> = {
  Conv: [1, 2],
  ConvTranspose: [1, 2],
  ConvInteger: [1],
  DeformConv: [1, 3],
  QLinearConv: [3, 8],
  FusedConv: [1, 2],
  MatMul: [0, 1],
  MatMulInteger: [0, 1],
  QLinearMatMul: [0, 3],
  Gemm: [0, 1, 2],
  QGemm: [0, 3, 6],
  FusedMatMul: [0, 1],
  FusedGemm: [0, 1, 2],
  DynamicQuantizeMatMul: [1, 4],
  MatMulIntegerToFloat: [1, 6],
  MatMulNBits: [1, 5],
  Einsum: [0, 1],
  BatchNormalization: [1, 2, 3, 4],
  InstanceNormalization: [1, 2],
  LayerNormalization: [1, 2],
  GroupNormalization: [1, 2],
  SimplifiedLayerNormalization: [1],
  SkipLayerNormalization: [2, 3, 4],
  RMSNormalization: [1],
  LSTM: [1, 2, 3, 7],
  GRU: [1, 2, 3],
  RNN: [1, 2, 3],
  PRelu: [1],
  EmbedLayerNormalization: [2, 3, 4, 5, 6],
  Attention: [1, 2],
  QAttention: [1, 2],
  DynamicQuantizeLSTM: [1, 2, 3, 7],
  GatherBlockQuantized: [0],
  MatMulBnb4: [1],
  MatMulFpQ4: [1],
  MoE: [2, 3, 4, 5, 6, 7],
  QMoE: [2, 4, 5, 7, 8, 10],
  GemmFloat8: [0, 1, 2],
};

/** Inputs of quantization operators that hold a scale or a zero point. */
export const SCALE_SLOTS: Readonly<Record<string, readonly number[]>> = {
  QuantizeLinear: [1, 2],
  DequantizeLinear: [1, 2],
  MatMulInteger: [2, 3],
  ConvInteger: [2, 3],
  QLinearConv: [1, 2, 4, 5, 6, 7],
  QLinearMatMul: [1, 2, 4, 5, 6, 7],
  QGemm: [1, 2, 4, 5, 7, 8],
  QLinearAdd: [1, 2, 4, 5, 6, 7],
  QLinearMul: [1, 2, 4, 5, 6, 7],
  QLinearSigmoid: [1, 2, 3, 4],
  QLinearLeakyRelu: [1, 2, 3, 4],
  QLinearAveragePool: [1, 2, 3, 4],
  QLinearGlobalAveragePool: [1, 2, 3, 4],
  QLinearSoftmax: [1, 2, 3, 4],
  DynamicQuantizeMatMul: [2, 3],
  MatMulIntegerToFloat: [2, 3, 4, 5],
  MatMulNBits: [2, 3, 4],
  MatMulBnb4: [2],
  MatMulFpQ4: [2],
  QMoE: [3, 6, 9, 11, 12, 13, 15, 16, 17, 18, 19, 20],
  GemmFloat8: [3, 4, 5],
  MulInteger: [1, 3],
  QLinearConcat: [0, 1],
  QLinearReduceMean: [1, 2, 3, 4],
  QLinearWhere: [2, 3, 5, 6, 7, 8],
  QAttention: [3, 4, 6, 7],
  DynamicQuantizeLSTM: [8, 9, 10, 11],
  GatherBlockQuantized: [2, 3],
};

/**
 * Inputs that say how an operator works and hold nothing that was trained: shapes, axes, pads, indices, limits, sizes
 * and scales of an area, numbers of rounds, conditions, tables of places.
 */
export const ARITHMETIC_SLOTS: Readonly<Record<string, readonly number[]>> = {
  Reshape: [1],
  Resize: [1, 2, 3],
  Upsample: [1],
  AffineGrid: [1],
  CenterCropPad: [1],
  CropAndResize: [2, 3],
  Squeeze: [1],
  Unsqueeze: [1],
  Slice: [1, 2, 3, 4],
  Split: [1],
  SplitToSequence: [1],
  Pad: [1, 2, 3],
  Expand: [1],
  Tile: [1, 2],
  ConstantOfShape: [0],
  Range: [0, 1, 2],
  Gather: [1],
  GatherElements: [1],
  GatherND: [1],
  GatherBlockQuantized: [1],
  Scatter: [1],
  ScatterElements: [1],
  ScatterND: [1],
  TensorScatter: [2],
  OneHot: [0, 1, 2],
  TopK: [1],
  Clip: [1, 2],
  CumSum: [1],
  CumProd: [1],
  Trilu: [1],
  Dropout: [1, 2],
  Where: [0],
  Compress: [1],
  NonMaxSuppression: [2, 3, 4],
  MaxUnpool: [1, 2],
  RoiAlign: [2],
  ReverseSequence: [1],
  SequenceAt: [1],
  SequenceErase: [1],
  SequenceInsert: [2],
  DFT: [1, 2],
  STFT: [1, 3],
  HannWindow: [0],
  HammingWindow: [0],
  BlackmanWindow: [0],
  MelWeightMatrix: [0, 1, 2, 3, 4],
  Col2Im: [1, 2],
  ExpandDims: [1],
  MatMulFpQ4: [2],
  // Labels, and which of them.
  ArrayFeatureExtractor: [0, 1],
  // Places, lengths, and tables of the sines of places.
  RotaryEmbedding: [1, 2, 3],
  GroupQueryAttention: [5, 6, 7, 8, 9],
  SparseAttention: [5, 6, 7, 8, 9, 10],
  PagedAttention: [5, 6, 7, 8, 9],
  Loop: [0, 1],
  If: [0],
  ...Object.fromEntries(
    ['L1', 'L2', 'LogSum', 'LogSumExp', 'Max', 'Mean', 'Min', 'Prod', 'Sum', 'SumSquare'].map((kind) => [
      `Reduce${kind}`,
      [1],
    ]),
  ),
};

/**
 * Weights inside of a tensor that an operator reads in packed form; null where the operator does not say how many,
 * undefined where it reads one weight an element.
 */
export function packedWeights(
  { operator, attributes, ...node }: GraphNode,
  slot: number,
  tensor: Tensor,
  shapeOf: (slot: number) => readonly number[] | null,
): number | null | undefined {
  const whole = { ...node, operator, attributes };
  if ((operator === 'MatMulNBits' || operator === 'MatMulBnb4') && slot === 1) {
    const [inputs, outputs] = [intOf(whole, 'K', null), intOf(whole, 'N', null)];
    return inputs === null || outputs === null ? null : inputs * outputs;
  }
  if (operator === 'MatMulFpQ4' && slot === 1) {
    const shape = shapeOf(2);
    return shape && elementsOf(shape);
  }
  if (!/^u?int8$/.test(tensor.type)) return undefined;
  if (operator === 'GatherBlockQuantized' && slot === 0) return (elementsOf(tensor.dims) * 8) / intOf(whole, 'bits', 4);
  if (operator !== 'QMoE' || ![2, 5, 8].includes(slot)) return undefined;
  const type = stringOf(whole, 'quant_type', 'int');
  const bits = type === 'int' ? intOf(whole, 'expert_weight_bits', 4) : /^n?v?fp4$/.test(type) ? 4 : 8;
  return (elementsOf(tensor.dims) * 8) / bits;
}
