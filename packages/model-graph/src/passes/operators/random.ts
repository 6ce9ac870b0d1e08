import { elementTypeOf, input, intOf, intsOf, type Operator } from '../call.ts';
import { tensor } from '../value.ts';

const stated: Operator = (call) => [tensor(elementTypeOf(call.node, 'dtype') ?? 'float32', intsOf(call.node, 'shape'))];

const like: Operator = (call) => [
  tensor(elementTypeOf(call.node, 'dtype') ?? input(call, 0).type, input(call, 0).dims),
];

const multinomial: Operator = (call) => [
  tensor(elementTypeOf(call.node, 'dtype') ?? 'int32', [
    input(call, 0).dims?.[0] ?? null,
    intOf(call.node, 'sample_size', 1),
  ]),
];

/** Random numbers: they are never folded, whatever their inputs are. */
export const randoms: Readonly<Record<string, Operator>> = {
  RandomNormal: stated,
  RandomUniform: stated,
  RandomNormalLike: like,
  RandomUniformLike: like,
  Bernoulli: like,
  Multinomial: multinomial,
};
