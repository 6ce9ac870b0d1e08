import type { GraphNode } from '../../graph.ts';
import type { Operator } from '../call.ts';
import { arithmetic } from './arithmetic.ts';
import { attentions } from './attention.ts';
import { controlFlow } from './control-flow.ts';
import { convolutions } from './convolution.ts';
import { gathers } from './gather.ts';
import { machineLearning } from './machine-learning.ts';
import { moves } from './move.ts';
import { multiplications } from './multiplication.ts';
import { normalizations } from './normalization.ts';
import { others } from './other.ts';
import { poolings } from './pooling.ts';
import { quantizations } from './quantization.ts';
import { randoms } from './random.ts';
import { recurrents } from './recurrent.ts';
import { reductions } from './reduce.ts';
import { reshapes } from './reshape.ts';
import { resizes } from './resize.ts';
import { runtimeOperators } from './runtime.ts';
import { sequences } from './sequence.ts';
import { shapeVectors } from './shape-vectors.ts';
import { signals } from './signal.ts';
import { slices } from './slice.ts';
import { unary } from './unary.ts';

const FAMILIES = [
  unary,
  arithmetic,
  attentions,
  controlFlow,
  convolutions,
  gathers,
  machineLearning,
  moves,
  multiplications,
  normalizations,
  others,
  poolings,
  quantizations,
  randoms,
  recurrents,
  reductions,
  reshapes,
  resizes,
  runtimeOperators,
  sequences,
  shapeVectors,
  signals,
  slices,
];

/** All operators with a rule: ONNX's own by their name, others as `domain:name`. */
export const operators: ReadonlyMap<string, Operator> = new Map(FAMILIES.flatMap((family) => Object.entries(family)));

/** The rule of a node's operator; null where there is none. Some exporters leave out the domain of ONNX Runtime's own. */
export function findOperator({ domain, operator }: GraphNode): Operator | null {
  const plain = domain === '' || domain === 'ai.onnx';
  return (
    operators.get(plain ? operator : `${domain}:${operator}`) ??
    (plain ? operators.get(`com.microsoft:${operator}`) : undefined) ??
    null
  );
}
