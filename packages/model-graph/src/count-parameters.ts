import type { Attribute, Graph, GraphNode, Model, ModelFunction, Origin, Tensor } from './graph.ts';
import { arithmeticNames, type ArithmeticNames } from './arithmetic-names.ts';
import { attributeWeights } from './attribute-weights.ts';
import { countWeights, sumWeights } from './count-weights.ts';
import { elementsOf } from './element-types.ts';
import { calledBy, functionsByKey } from './function-key.ts';
import { callFunction } from './passes/call-function.ts';
import { valueOf } from './passes/read-elements.ts';
import { numbersOf } from './passes/value.ts';
import { graphsOf } from './visit-graphs.ts';
import { packedWeights, SCALE_SLOTS, WEIGHT_SLOTS } from './weight-slots.ts';

/**
 * Operators through which their first input remains a weight on its way into a weight slot; all inputs of a Concat do.
 */
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
/** Nodes in bodies of functions that are read, each call anew: functions that call each other may double without end. */
const MOST_CALLED = 200_000;
const MOST_DEPTH = 100;
const NONE: readonly Candidate[] = [];

/** A tensor that may be a parameter, and what reads it. */
interface Candidate {
  name: string;
  /** Null for numbers that stand in the attribute of a Constant themselves. */
  tensor: Tensor | null;
  elements: number;
  /** Weights inside of it, where a reader unpacks it; null where it does not say how many. */
  packed: number | null | undefined;
  /** Whether it only counts where it feeds a weight slot. */
  isConstant: boolean;
  isArithmetic: boolean;
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

interface Search {
  candidates: Candidate[];
  arithmetic: ArithmeticNames;
  /** Whether the file says of initializers that they were parameters. */
  named: boolean;
  /** Whether any operator so far quantizes. */
  quantizes: boolean;
  functions: ReadonlyMap<string, ModelFunction>;
  /** Functions whose bodies were read once: their constants are the same in each call. */
  read: Map<ModelFunction, readonly Candidate[]>;
  /** Nodes of bodies of functions that were read, and bodies that are open. */
  called: number;
  depth: number;
}

/**
 * Number of parameters of a model: the weights in all initializers and in the constants that feed a weight slot, of any
 * type; where a file says which initializers were parameters, the others are like constants; a packed tensor counts the weights inside of it. Scales, zero points and the like are none, known by the slots
 * that they feed, or by their names in a graph that quantizes; nor is what only says how an operator works: shapes,
 * axes, pads, indices. Null where the width of packed weights is not known, and for trees.
 */
export function countParameters(model: Model): number | null {
  if (!model.graph) return sumWeights(countWeights(model.tensors).values());
  return sumWeights(searchParameters(model.graph, model.functions).map(weightsOf));
}

/** Weights in each tensor of a graph and of the graphs inside, as countParameters counts them. */
export function weightsByTensor(graph: Graph): ReadonlyMap<Tensor, number | null> {
  return new Map(searchParameters(graph).flatMap((each) => (each.tensor ? [[each.tensor, weightsOf(each)]] : [])));
}

const weightsOf = ({ elements, packed }: Candidate): number | null => (packed === undefined ? elements : packed);

function searchParameters(graph: Graph, functions: readonly ModelFunction[] = []): Candidate[] {
  const search: Search = {
    candidates: [],
    arithmetic: arithmeticNames(graph),
    named: graph.values.some(({ origin }) => origin === 'parameter'),
    quantizes: false,
    functions: functionsByKey(functions),
    read: new Map(),
    called: 0,
    depth: 0,
  };
  walk(graph, null, search);
  const isScale = ({ name, feedsScale, feedsWeight, feedsOther }: Candidate) =>
    !feedsWeight && ((feedsScale && !feedsOther) || (search.quantizes && SCALE_NAME.test(name)));
  return search.candidates.filter(
    (each) => !isScale(each) && !each.isArithmetic && (!each.isConstant || each.feedsWeight),
  );
}

/** Notes for each tensor of a graph and of the graphs inside what reads it. */
function walk(graph: Graph, outer: Scope | null, search: Search): void {
  const scope: Scope = { names: new Map(), outer };
  const arithmetic = search.arithmetic.get(graph);
  for (const { name } of graph.inputs) scope.names.set(name, NONE);
  const origins = new Map(graph.values.map(({ name, origin }) => [name, origin]));
  for (const tensor of graph.initializers) {
    const added = add(search, tensor.name, tensor, elementsOf(tensor.dims), arithmetic);
    added.isConstant = search.named && !isParameter(tensor, origins.get(tensor.name));
    scope.names.set(tensor.name, [added]);
  }
  for (const node of graph.nodes) {
    walkNode(node, scope, search);
    if (node.operator === 'Constant') {
      const name = node.outputs[0] ?? '';
      scope.names.set(name, [addConstant(search, node, arithmetic)]);
    }
  }
}

/**
 * Where parameters are called so, others are masks, places and tables of their sines, and numbers of the code; what a
 * quantizer or optimizer made later is not called anything.
 */
const isParameter = ({ dims }: Tensor, origin: Origin | undefined): boolean =>
  origin === undefined ? elementsOf(dims) > 1 : origin === 'parameter';

function walkNode(node: GraphNode, scope: Scope, search: Search): void {
  const called = calledBy(node, search.functions);
  if (called) return walkCalled(called, node, scope, search);
  const held = attributeWeights(node);
  if (held !== undefined) add(search, '', null, held ?? 0, undefined).packed = held;
  search.quantizes ||= node.operator in SCALE_SLOTS || node.operator === 'DynamicQuantizeLinear';
  noteReads(node, scope);
  const passed = passedOn(node, scope);
  for (const output of node.outputs) scope.names.set(output, passed);
  for (const inner of graphsOf(node)) walk(inner, scope, search);
}

/** Reads what a function does with its inputs, as if its body stood there. */
function walkCalled(called: ModelFunction, call: GraphNode, outer: Scope, search: Search): void {
  for (const output of call.outputs) outer.names.set(output, NONE);
  search.called += called.nodes.length;
  if (search.called > MOST_CALLED || search.depth >= MOST_DEPTH) return;
  search.depth += 1;
  const body = callFunction(called, call);
  const constants =
    search.read.get(called) ??
    body.nodes.flatMap((node) => (node.operator === 'Constant' ? [addConstant(search, node, undefined)] : []));
  search.read.set(called, constants);
  const inputs = called.inputs.map((name, slot) => [name, find(call.inputs[slot] ?? '', outer)] as const);
  const scope: Scope = { names: new Map(inputs), outer: null };
  let constant = 0;
  for (const node of body.nodes) {
    walkNode(node, scope, search);
    if (node.operator === 'Constant') scope.names.set(node.outputs[0] ?? '', [constants[constant++]!]);
  }
  search.depth -= 1;
  for (const [place, name] of called.outputs.entries())
    if (call.outputs[place]) outer.names.set(call.outputs[place], find(name, scope));
}

function addConstant(search: Search, node: GraphNode, arithmetic: ReadonlySet<string> | undefined): Candidate {
  const tensor = constantTensor(node.attributes.get('value'));
  const elements = tensor ? elementsOf(tensor.dims) : listed(node);
  const added = add(search, node.outputs[0] ?? '', tensor, elements, arithmetic);
  added.isConstant = true;
  return added;
}

function add(
  { candidates }: Search,
  name: string,
  tensor: Tensor | null,
  elements: number,
  arithmetic: ReadonlySet<string> | undefined,
): Candidate {
  const reads = { feedsWeight: false, feedsScale: false, feedsOther: false };
  const isArithmetic = arithmetic?.has(name) ?? false;
  const candidate = { name, tensor, elements, packed: undefined, isConstant: false, isArithmetic, ...reads };
  candidates.push(candidate);
  return candidate;
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
  const shapeOf = (slot: number): readonly number[] | null => {
    const tensor = find(node.inputs[slot] ?? '', scope)[0]?.tensor;
    return tensor ? numbersOf(valueOf(tensor)) : null;
  };
  for (const [slot, input] of node.inputs.entries()) {
    if (PASSING.has(node.operator) && (slot === 0 || node.operator === 'Concat')) continue;
    for (const read of find(input, scope)) {
      if (WEIGHT_SLOTS[node.operator]?.includes(slot)) read.feedsWeight = true;
      else if (SCALE_SLOTS[node.operator]?.includes(slot)) read.feedsScale = true;
      else read.feedsOther = true;
      const packed = read.tensor ? packedWeights(node, slot, read.tensor, shapeOf) : undefined;
      // A table that two operators share may be padded for one of them.
      if (packed !== undefined)
        read.packed = packed !== null && typeof read.packed === 'number' ? Math.min(packed, read.packed) : packed;
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

/** Numbers that stand in an attribute of a Constant themselves. */
function listed({ attributes }: GraphNode): number {
  const list = [...attributes.values()].find(({ kind }) => kind === 'floats' || kind === 'ints' || kind === 'strings');
  return list ? (list.value as readonly unknown[]).length : 1;
}

function constantTensor(value: Attribute | undefined): Tensor | null {
  return value?.kind === 'tensor' ? value.value : null;
}
