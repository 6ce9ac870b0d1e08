import type { Dimension } from '../../graph.ts';
import { elementTypeOf, hasInput, input, intOf, type Operator } from '../call.ts';
import { axisOf, tensor, withoutData } from '../value.ts';

/** Output, then mean and inverse deviation, whose normalized axes have extent 1. */
const layerNormalization: Operator = (call) => {
  const value = withoutData(input(call, 0));
  const { dims } = value;
  const axis = dims === null ? null : axisOf(intOf(call.node, 'axis', -1), dims.length);
  const kept = dims === null || axis === null ? null : dims.map((dim, place) => (place < axis ? dim : 1));
  const statistics = tensor(elementTypeOf(call.node, 'stash_type') ?? 'float32', kept);
  return [value, statistics, statistics];
};

/** The sum of input and skip is normalized; it is the fourth output as well. */
const skipLayerNormalization: Operator = (call) => {
  const value = withoutData(input(call, 0));
  const statistics = tensor('float32', value.dims === null ? null : [...value.dims.slice(0, -1), 1]);
  return [value, statistics, statistics, value];
};

/** Running statistics in training, and in old opsets, are as long as there are channels. */
const batchNormalization: Operator = (call) => {
  const value = withoutData(input(call, 0));
  const { type, dims } = input(call, 3);
  const channels = tensor(type, dims);
  return [value, channels, channels, channels, channels];
};

/** Output and mask; the mask is boolean since opset 12 and has the type of the input before. */
const dropout: Operator = (call) => {
  const value = input(call, 0);
  const training = call.opset >= 12 && hasInput(call, 2);
  return [training ? withoutData(value) : value, tensor(call.opset >= 10 ? 'bool' : value.type, value.dims)];
};

/** Embeddings of words, positions and segments, summed and normalized: [batch, sequence, hidden] and a mask index. */
const embedLayerNormalization: Operator = (call) => {
  const ids = input(call, 0).dims;
  const [batch, sequence]: Dimension[] = [ids?.[0] ?? null, ids?.[1] ?? null];
  const { type, dims } = input(call, 2);
  const sum = tensor(type, [batch ?? null, sequence ?? null, dims?.[1] ?? null]);
  return [sum, tensor('int32', [batch ?? null]), sum];
};

/** Normalizations, and Dropout, which in use does nothing. */
export const normalizations: Readonly<Record<string, Operator>> = {
  BatchNormalization: batchNormalization,
  Dropout: dropout,
  LayerNormalization: layerNormalization,
  SimplifiedLayerNormalization: layerNormalization,
  'com.microsoft:LayerNormalization': layerNormalization,
  'com.microsoft:EmbedLayerNormalization': embedLayerNormalization,
  'com.microsoft:SkipLayerNormalization': skipLayerNormalization,
  'com.microsoft:SkipSimplifiedLayerNormalization': skipLayerNormalization,
  'com.microsoft:SkipGroupNorm': (call) => [withoutData(input(call, 0)), withoutData(input(call, 0))],
};
