import type { Attribute, Graph, GraphNode, Model, Tensor } from './graph.ts';
import { elementsOf } from './element-types.ts';
import { graphsOf } from './visit-graphs.ts';

/** Inputs of an operator that hold trained weights when a constant feeds them. */
const WEIGHT_SLOTS: Readonly<Record<string, readonly number[]>> = {
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
};

/** Inputs of quantization operators that hold a scale or a zero point. */
const SCALE_SLOTS: Readonly<Record<string, readonly number[]>> = {
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
  MatMulNBits: [2, 3],
  QAttention: [3, 4, 6, 7],
  DynamicQuantizeLSTM: [8, 9, 10, 11],
  GatherBlockQuantized: [2, 3],
};

/** Operators through which their first input remains a weight on its way into a weight slot; all inputs of a Concat do. */
const PASSING = new Set([
  'Identity',
  'Cast',
  'DequantizeLinear',
  'Reshape',
  'Transpose',
  'Unsqueeze',
  'Squeeze',
  'Dropout',
  'Slice',
  'Split',
  'Concat',
]);
const SCALE_NAME = /_(scale|zero_point|scales|zero_points)$/;

/** A join of more is no weight, and following all of them could take a hostile file's time. */
const MOST_JOINED = 64;
const NONE: readonly Candidate[] = [];

/** A tensor that may be a parameter, and what reads it. */
interface Candidate {
  tensor: { name: string; elements: number };
  isConstant: boolean;
  feedsWeight: boolean;
  feedsScale: boolean;
  feedsOther: boolean;
}

/** Names of a graph; those of the graphs around it are visible through `outer`. */
interface Scope {
  /** Tensors that a value is made of; none for one that depends on inputs. */
  names: Map<string, readonly Candidate[]>;
  outer: Scope | null;
}

/**
 * Number of parameters of a model: elements of all initializers and of the constants that feed a weight slot, of any
 * type; without scales and zero points of quantization, which are known by the slots that they feed, or by their names
 * in a graph that quantizes. Formats without a graph count all tensors. A quantized weight counts as one an element.
 */
export function countParameters(model: Model): number {
  if (!model.graph) return model.tensors.reduce((sum, { dims }) => sum + elementsOf(dims), 0);
  const candidates: Candidate[] = [];
  const quantizes = walk(model.graph, null, candidates);
  const isScale = ({ tensor, feedsScale, feedsWeight, feedsOther }: Candidate) =>
    (feedsScale && !feedsWeight && !feedsOther) || (quantizes && SCALE_NAME.test(tensor.name));
  return candidates
    .filter((each) => !isScale(each) && (!each.isConstant || each.feedsWeight))
    .reduce((sum, { tensor }) => sum + tensor.elements, 0);
}

/** Notes for each tensor of a graph and of the graphs inside what reads it; says whether any of its operators quantizes. */
function walk(graph: Graph, outer: Scope | null, candidates: Candidate[]): boolean {
  const scope: Scope = { names: new Map(), outer };
  const add = (name: string, tensor: Candidate['tensor'], isConstant: boolean): void => {
    const candidate = { tensor, isConstant, feedsWeight: false, feedsScale: false, feedsOther: false };
    candidates.push(candidate);
    scope.names.set(name, [candidate]);
  };
  for (const { name } of graph.inputs) scope.names.set(name, NONE);
  for (const tensor of graph.initializers)
    add(tensor.name, { name: tensor.name, elements: elementsOf(tensor.dims) }, false);
  let quantizes = false;
  for (const node of graph.nodes) {
    quantizes ||= node.operator in SCALE_SLOTS || node.operator === 'DynamicQuantizeLinear';
    noteReads(node, scope);
    const passed = passedOn(node, scope);
    for (const output of node.outputs) scope.names.set(output, passed);
    const constant = node.operator === 'Constant' ? elementsOfConstant(node) : undefined;
    if (constant !== undefined) add(node.outputs[0] ?? '', { name: node.outputs[0] ?? '', elements: constant }, true);
    for (const inner of graphsOf(node)) if (walk(inner, scope, candidates)) quantizes = true;
  }
  return quantizes;
}

/** LSTM weights of silero are cut in slices and joined in another order before the LSTM reads them. */
function passedOn({ operator, inputs }: GraphNode, scope: Scope): readonly Candidate[] {
  if (!PASSING.has(operator)) return NONE;
  if (operator !== 'Concat') return find(inputs[0] ?? '', scope);
  const parts = inputs.map((input) => find(input, scope));
  const joined = new Set(parts.flat());
  return parts.some((part) => part.length === 0) || joined.size > MOST_JOINED ? NONE : [...joined];
}

function noteReads(node: GraphNode, scope: Scope): void {
  for (const [slot, input] of node.inputs.entries()) {
    if (PASSING.has(node.operator) && (slot === 0 || node.operator === 'Concat')) continue;
    for (const read of find(input, scope)) {
      if (WEIGHT_SLOTS[node.operator]?.includes(slot)) read.feedsWeight = true;
      else if (SCALE_SLOTS[node.operator]?.includes(slot)) read.feedsScale = true;
      else read.feedsOther = true;
    }
  }
}

function find(name: string, scope: Scope): readonly Candidate[] {
  for (let each: Scope | null = scope; each !== null; each = each.outer) {
    const known = each.names.get(name);
    if (known !== undefined) return known;
  }
  return NONE;
}

/** Elements of what a Constant node holds: a tensor, or numbers in the attribute itself. */
function elementsOfConstant({ attributes }: GraphNode): number {
  const tensor = constantTensor(attributes.get('value'));
  if (tensor) return elementsOf(tensor.dims);
  const list = [...attributes.values()].find(({ kind }) => kind === 'floats' || kind === 'ints' || kind === 'strings');
  return list ? (list.value as readonly unknown[]).length : 1;
}

function constantTensor(value: Attribute | undefined): Tensor | undefined {
  return value?.kind === 'tensor' ? value.value : undefined;
}
