import type { Dimension, ElementType } from '../../graph.ts';
import { input, type Operator } from '../call.ts';
import { isCount } from '../dimension-algebra.ts';
import { tensor, withoutData } from '../value.ts';
import { elementwise } from './broadcast.ts';
import { roundElement } from './round-element.ts';

/** Keeps shape and type, and computes numbers where they are known. */
function computed(numeric: (x: number) => number, symbolic: (x: Dimension) => Dimension = () => null): Operator {
  return (call) => {
    const { type } = input(call, 0);
    return [
      elementwise([input(call, 0)], type, ([x = null]) =>
        roundElement(type, typeof x === 'number' ? numeric(x) : symbolic(x)),
      ),
    ];
  };
}

/** Keeps shape and type; its numbers are of no use for shapes. */
const kept: Operator = (call) => [withoutData(input(call, 0))];

const typed =
  (type: ElementType): Operator =>
  (call) => [tensor(type, input(call, 0).dims)];

const KEPT = [
  'Acos',
  'Acosh',
  'Asin',
  'Asinh',
  'Atan',
  'Atanh',
  'BitwiseNot',
  'Celu',
  'Cos',
  'Cosh',
  'CumProd',
  'Elu',
  'Erf',
  'Gelu',
  'HardSigmoid',
  'HardSwish',
  'Hardmax',
  'LeakyRelu',
  'LogSoftmax',
  'LpNormalization',
  'MeanVarianceNormalization',
  'Mish',
  'Selu',
  'Shrink',
  'Sigmoid',
  'Sin',
  'Sinh',
  'Softmax',
  'Softplus',
  'Softsign',
  'Swish',
  'Tan',
  'Tanh',
  'ThresholdedRelu',
  'Trilu',
  'LRN',
  'InstanceNormalization',
  'GroupNormalization',
  'RMSNormalization',
  'ReverseSequence',
  'TensorScatter',
  'Affine',
  'ImageScaler',
  'ParametricSoftplus',
  'ScaledTanh',
  'Scale',
  'RotaryEmbedding',
  'com.microsoft:Gelu',
  'com.microsoft:FastGelu',
  'com.microsoft:QuickGelu',
  'com.microsoft:RotaryEmbedding',
  'com.microsoft:Trilu',
  'com.microsoft:QLinearSigmoid',
  'com.microsoft:QLinearLeakyRelu',
  'com.microsoft:QLinearSoftmax',
  'com.microsoft:BiasSoftmax',
  'com.microsoft:BiasAdd',
  'com.microsoft:GroupNorm',
  'com.microsoft:BiasDropout',
  'com.microsoft:SimplifiedLayerNormalization',
] as const;

/** Operators of one input (or one that decides) whose output has its shape. */
export const unary: Readonly<Record<string, Operator>> = {
  ...Object.fromEntries(KEPT.map((name) => [name, kept])),
  Abs: computed(Math.abs, (x) => (isCount(x) ? x : null)),
  Ceil: computed(Math.ceil, (x) => x),
  Exp: computed(Math.exp),
  Floor: computed(Math.floor, (x) => x),
  Log: computed(Math.log),
  Neg: computed((x) => (x === 0 ? 0 : -x)),
  Reciprocal: computed((x) => 1 / x),
  Relu: computed(
    (x) => Math.max(0, x),
    (x) => (isCount(x) ? x : null),
  ),
  Round: computed(roundHalfEven),
  Sign: computed(Math.sign),
  Sqrt: computed(Math.sqrt),
  Not: (call) => [elementwise([input(call, 0)], 'bool', ([x]) => (typeof x === 'number' ? (x === 0 ? 1 : 0) : null))],
  Identity: (call) => [input(call, 0)],
  IsInf: typed('bool'),
  IsNaN: typed('bool'),
  Bernoulli: kept,
  RegexFullMatch: typed('bool'),
  StringConcat: (call) => [elementwise([input(call, 0), input(call, 1)], 'string', null)],
};

function roundHalfEven(x: number): number {
  const down = Math.floor(x);
  if (x - down !== 0.5) return Math.round(x);
  return down % 2 === 0 ? down : down + 1;
}
