import type { Dimension } from '../../graph.ts';
import { elementTypeOf, input, intOf, intsOf, stringOf, type Operator } from '../call.ts';
import { axisOf, tensor, withoutData, type Value } from '../value.ts';
import { concatValues } from './move.ts';

/** A loss is one number, or one for each element where it is not reduced; the second output are log-probabilities. */
const loss: Operator = (call) => {
  const { type } = input(call, 0);
  const whole = stringOf(call.node, 'reduction', 'mean') !== 'none';
  return [tensor(type, whole ? [] : input(call, 1).dims), withoutData(input(call, 0))];
};

const det: Operator = (call) => [tensor(input(call, 0).type, input(call, 0).dims?.slice(0, -2) ?? null)];

/** Counts of n-grams: a last axis as long as the table is. */
const tfIdf: Operator = (call) => {
  const { dims } = input(call, 0);
  const places = intsOf(call.node, 'ngram_indexes');
  const length = places === null ? null : Math.max(...places) + 1;
  return [tensor('float32', dims === null ? null : [...dims.slice(0, -1), length])];
};

const stringNormalizer: Operator = (call) => {
  const drops = call.node.attributes.has('stopwords');
  const { dims } = input(call, 0);
  return [tensor('string', drops && dims !== null ? dims.with(-1, null) : dims)];
};

const stringSplit: Operator = (call) => {
  const { dims } = input(call, 0);
  return [tensor('string', dims === null ? null : [...dims, null]), tensor('int64', dims)];
};

const imageDecoder: Operator = (call) => [
  tensor('uint8', [null, null, stringOf(call.node, 'pixel_format', 'RGB') === 'Grayscale' ? 1 : 3]),
];

/** com.microsoft ConcatTraining and the like: as Concat does. */
const concatLike: Operator = (call) => [
  concatValues(
    call.inputs.map((_, place) => input(call, place)),
    intOf(call.node, 'axis', 0),
  ),
];

/** Halves of the last axis, one gating the other. */
const gated: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const last = dims?.at(-1);
  return [tensor(type, dims === null ? null : dims.with(-1, typeof last === 'number' ? last / 2 : null))];
};

/** com.microsoft ExpandDims: a new axis at the place an input names. */
const expandDims: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const at = input(call, 1).data?.[0];
  const axis = dims === null || typeof at !== 'number' ? null : axisOf(at, dims.length + 1);
  return [tensor(type, dims === null || axis === null ? null : dims.toSpliced(axis, 0, 1))];
};

/** com.microsoft Sampling and searches: as many tokens as the model likes. */
const search: Operator = (call) => [tensor('int32', [input(call, 0).dims?.[0] ?? null, null])];

/** MoE keeps the shape of its input. */
const kept: Operator = (call) => [withoutData(input(call, 0))];

const sparseToDense: Operator = (call) => [
  tensor(input(call, 0).type, productOfMatrices(input(call, 0), input(call, 1))),
];

function productOfMatrices(a: Value, b: Value): Dimension[] {
  return [a.dims?.[0] ?? null, b.dims?.[1] ?? null];
}

/** com.microsoft Inverse, Pad and other single operators. */
export const others: Readonly<Record<string, Operator>> = {
  Det: det,
  NegativeLogLikelihoodLoss: loss,
  SoftmaxCrossEntropyLoss: loss,
  TfIdfVectorizer: tfIdf,
  StringNormalizer: stringNormalizer,
  StringSplit: stringSplit,
  ImageDecoder: imageDecoder,
  SwiGLU: kept,
  BitCast: (call) => [tensor(elementTypeOf(call.node, 'to'), input(call, 0).dims)],
  'com.microsoft:BifurcationDetector': (call) => [tensor('int64', [null]), tensor('int64', [])],
  'com.microsoft:CDist': (call) => [
    tensor(input(call, 0).type, [input(call, 0).dims?.[0] ?? null, input(call, 1).dims?.[0] ?? null]),
  ],
  'com.microsoft:ConcatTraining': concatLike,
  'com.microsoft:ExpandDims': expandDims,
  'com.microsoft:BiasSplitGelu': gated,
  'com.microsoft:Inverse': kept,
  'com.microsoft:MoE': kept,
  'com.microsoft:QMoE': kept,
  'com.microsoft:Sampling': search,
  'com.microsoft:SparseToDenseMatMul': sparseToDense,
};
