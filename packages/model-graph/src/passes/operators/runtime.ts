import type { Dimension } from '../../graph.ts';
import { input, intOf, intsOf, type Call, type Operator } from '../call.ts';
import { convolutions } from './convolution.ts';
import { broadcastDims } from './broadcast.ts';
import { moves } from './move.ts';
import { multiplications } from './multiplication.ts';
import { normalizations } from './normalization.ts';
import { shapeVectors } from './shape-vectors.ts';
import { axisOf, numberOf, tensor, UNKNOWN, withoutData, type Value } from '../value.ts';

type Dims = readonly Dimension[] | null;

const dimsOf = (call: Call, place: number): Dims => input(call, place).dims;

const kept: Operator = (call) => [withoutData(input(call, 0))];

/** Channels last become channels second, as every other rule has them, and back again for the output. */
const second = (dims: Dims): Dims =>
  dims === null || dims.length < 3 ? dims : [dims[0] ?? null, dims.at(-1) ?? null, ...dims.slice(1, -1)];

const last = (value: Value | undefined): Value =>
  value === undefined || value.dims === null || value.dims.length < 3
    ? (value ?? UNKNOWN)
    : tensor(value.type, [value.dims[0] ?? null, ...value.dims.slice(2), value.dims[1] ?? null]);

/** A convolution whose images have their channels last; its weights have them last too where `weight` says so. */
function channelsLast(plain: Operator | undefined, weight: number | null): Operator {
  return (call) => {
    const inputs = call.inputs.map((value, place) =>
      value !== null && (place === 0 || place === weight) ? tensor(value.type, second(value.dims)) : value,
    );
    return plain === undefined ? [] : [last(plain({ ...call, inputs })[0])];
  };
}

const qLinearConv: Operator = (call) => {
  const plain = convolutions.QLinearConv;
  if (intOf(call.node, 'channels_last', 0) === 1) return channelsLast(plain, null)(call);
  return plain === undefined ? [] : plain(call);
};

/** A bias for each pair of positions: [1, heads, queries, keys]. */
const relativePositions: Operator = (call) => {
  const { type } = input(call, 0);
  return [tensor(type, [1, dimsOf(call, 0)?.[1] ?? null, numberOf(input(call, 1)), numberOf(input(call, 2))])];
};

const gatedPositions: Operator = (call) => {
  const x = dimsOf(call, 0);
  const sequence = dimsOf(call, 2)?.[2] ?? x?.[1] ?? null;
  return [tensor(input(call, 0).type, [x?.[0] ?? null, intOf(call.node, 'num_heads', null), sequence, sequence])];
};

/** Quantized reduction: axes are an attribute, the type stays. */
const qLinearMean: Operator = (call) => {
  const { type, dims } = input(call, 0);
  if (dims === null) return [tensor(type, null)];
  const axes = new Set(
    (intsOf(call.node, 'axes') ?? dims.map((_, axis) => axis)).map((axis) => axisOf(axis, dims.length)),
  );
  const keeps = intOf(call.node, 'keepdims', 1) === 1;
  return [
    tensor(
      type,
      dims.flatMap((dim, axis) => (!axes.has(axis) ? [dim] : keeps ? [1] : [])),
    ),
  ];
};

/** Weights lie packed; the width of the result is that of the bias or of the second operand. */
const gemmGelu: Operator = (call) => {
  const product = multiplications.MatMul;
  return product === undefined ? [] : product(call);
};

const broadcast: Operator = (call) => [tensor(input(call, 0).type, broadcastDims([dimsOf(call, 0), dimsOf(call, 1)]))];

/** Quantized operands are followed by their scales and zero points. */
const mulInteger: Operator = (call) => [tensor('int32', broadcastDims([dimsOf(call, 0), dimsOf(call, 2)]))];

const embedding: Operator = (call) => [
  tensor(
    input(call, 0).type,
    dimsOf(call, 1) === null || dimsOf(call, 0) === null
      ? null
      : [...(dimsOf(call, 1) ?? []), ...(dimsOf(call, 0) ?? []).slice(1)],
  ),
];

/** Searches for text give as many tokens as the model likes. */
const search =
  (beams: boolean): Operator =>
  (call) => {
    const batch = dimsOf(call, 0)?.[0] ?? null;
    return [tensor('int32', beams ? [batch, numberOf(input(call, 4)), null] : [batch, null])];
  };

const alias = (operator: Operator | undefined): Operator => operator ?? (() => []);

/** ONNX Runtime's own forms of other operators, and rarer ones of its set. */
export const runtimeOperators: Readonly<Record<string, Operator>> = {
  'com.microsoft:BeamSearch': search(true),
  'com.microsoft:WhisperBeamSearch': search(true),
  'com.microsoft:GreedySearch': search(false),
  'com.microsoft:BitmaskDropout': kept,
  'com.microsoft:ComplexMul': broadcast,
  'com.microsoft:ComplexMulConj': broadcast,
  'com.microsoft:GatedRelativePositionBias': gatedPositions,
  'com.microsoft:GemmFastGelu': gemmGelu,
  'com.microsoft:IsAllFinite': () => [tensor('bool', [])],
  'com.microsoft:LongformerAttention': kept,
  'com.microsoft:MulInteger': mulInteger,
  'com.microsoft:MurmurHash3': (call) => [
    tensor(intOf(call.node, 'positive', 1) === 1 ? 'uint32' : 'int32', dimsOf(call, 0)),
  ],
  'com.microsoft:NGramRepeatBlock': (call) => [withoutData(input(call, 1))],
  'com.microsoft:NhwcConv': channelsLast(convolutions.Conv, 1),
  'com.microsoft:NhwcFusedConv': channelsLast(convolutions.Conv, 1),
  'com.microsoft:Pad': alias(moves.Pad),
  'com.microsoft:QEmbedLayerNormalization': (call) =>
    alias(normalizations['com.microsoft:EmbedLayerNormalization'])(call).map((value) => ({
      ...value,
      type: value.type === 'int32' ? 'int32' : 'float32',
    })),
  'com.microsoft:QLinearConv': qLinearConv,
  'com.microsoft:QLinearReduceMean': qLinearMean,
  'com.microsoft:QOrderedGelu': kept,
  'com.microsoft:QOrderedLayerNormalization': kept,
  'com.microsoft:Range': alias(shapeVectors.Range),
  'com.microsoft:RelativePositionBias': relativePositions,
  'com.microsoft:SampleOp': kept,
  'com.microsoft:TorchEmbedding': embedding,
  Crop: cropped,
  MemcpyFromHost: (call) => [input(call, 0)],
  MemcpyToHost: (call) => [input(call, 0)],
};

/** Borders of an image cut off: left, top, right, bottom. */
function cropped(call: Call): Value[] {
  const { type, dims } = input(call, 0);
  const [left = 0, top = 0, right = 0, bottom = 0] = intsOf(call.node, 'border') ?? [];
  const scale = intsOf(call.node, 'scale');
  const [height, width] = [dims?.[2], dims?.[3]];
  const area = scale ?? [
    typeof height === 'number' ? height - top - bottom : null,
    typeof width === 'number' ? width - left - right : null,
  ];
  return [tensor(type, dims === null ? null : [dims[0] ?? null, dims[1] ?? null, ...area])];
}
