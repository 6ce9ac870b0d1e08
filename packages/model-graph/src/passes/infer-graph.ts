import { calledBy } from '../function-key.ts';
import type { Dimension, Graph, GraphNode, ModelFunction, ValueInfo } from '../graph.ts';
import { callFunction } from './call-function.ts';
import type { Call } from './call.ts';
import { substitute } from './dimension-algebra.ts';
import { findOperator } from './operators/index.ts';
import { valueOf } from './read-elements.ts';
import { ShapeConflict } from './shape-conflict.ts';
import { sortNodes } from './sort-nodes.ts';
import { tensor, UNKNOWN, type Value } from './value.ts';

/** Deeper bodies stay unknown: real models nest less than ten deep, and the stack ends at a few thousand. */
const MOST_DEPTH = 100;

/** Ten times the largest graph measured; functions that call each other twice would be copied without end. */
const MOST_INLINED = 50_000;

/** One inference over a model: what it knows, and what it has found out so far. */
export interface Inference {
  opsets: ReadonlyMap<string, number>;
  functions: ReadonlyMap<string, ModelFunction>;
  /** Numbers for the symbols that the inputs fix. */
  bound: ReadonlyMap<string, Dimension>;
  /** Whether shapes that the file states still hold, which they need not for inputs of another size. */
  trusted: boolean;
  /**
   * Visits of nodes left; bodies of loops are visited more than once, and functions may call each other without end.
   */
  visits: number;
  /** Nodes of bodies that stand for calls of functions, each of which is a copy. */
  inlined: number;
  graphs: Map<Graph, ReadonlyMap<string, Value>>;
  bodies: Map<GraphNode, Graph>;
  unknownOperators: Map<string, number>;
  conflicts: { count: number };
  branches: Map<GraphNode, Graph>;
}

/** Values of a graph, and of the graphs around it. */
interface Scope {
  values: Map<string, Value>;
  outer: Scope | null;
  depth: number;
  /** Operator sets of the model, or of the function that this is the body of. */
  opsets: ReadonlyMap<string, number>;
}

/** Infers all values of a graph from its inputs in order; the outputs of the graph in order. */
export function inferGraph(
  run: Inference,
  graph: Graph,
  inputs: readonly Value[],
  outer: Scope | null = null,
): Value[] {
  const scope: Scope = {
    values: new Map(),
    outer,
    depth: outer === null ? 0 : outer.depth + 1,
    opsets: outer?.opsets ?? run.opsets,
  };
  const declared = declaredValues(graph);
  graph.inputs.forEach((info, place) =>
    scope.values.set(info.name, fillIn(run, inputs[place] ?? UNKNOWN, info, false)),
  );
  for (const weight of graph.initializers)
    if (isDefault(scope, weight.name)) scope.values.set(weight.name, valueOf(weight));
  for (const node of sortNodes(graph)) {
    const outcomes = inferNode(run, node, scope);
    node.outputs.forEach((name, place) => {
      if (name !== '')
        scope.values.set(
          name,
          fillIn(run, outcomes[place] ?? UNKNOWN, declared.get(name), outer === null && node.operator !== 'If'),
        );
    });
  }
  run.graphs.set(graph, scope.values);
  return graph.outputs.map((output) => look(scope, output.name));
}

/** Old files list weights as inputs too; then the weight is the input's default. */
function isDefault(scope: Scope, name: string): boolean {
  const given = scope.values.get(name);
  return given === undefined || given.data === null;
}

function inferNode(run: Inference, node: GraphNode, scope: Scope): readonly Value[] {
  run.visits -= 1;
  const inputs = node.inputs.map((name) => (name === '' ? null : look(scope, name)));
  const called = calledBy(node, run.functions);
  run.inlined += called === undefined ? 0 : called.nodes.length + 1;
  const blocked = run.visits <= 0 || run.inlined > MOST_INLINED || scope.depth >= MOST_DEPTH;
  if (called !== undefined) {
    if (blocked) return [];
    const body = callFunction(called, node);
    run.bodies.set(node, body);
    return inferGraph(
      run,
      body,
      inputs.map((value) => value ?? UNKNOWN),
      {
        values: new Map(),
        outer: null,
        depth: scope.depth,
        opsets: called.opsets.size > 0 ? called.opsets : scope.opsets,
      },
    );
  }
  const operator = findOperator(node);
  if (operator === null) {
    const name = node.domain === '' ? node.operator : `${node.domain}:${node.operator}`;
    run.unknownOperators.set(name, (run.unknownOperators.get(name) ?? 0) + 1);
    return [];
  }
  const inferBody: Call['inferBody'] = (body, given) => (blocked ? [] : inferGraph(run, body, given, scope));
  const opset = scope.opsets.get(node.domain) ?? NEWEST_OPSET;
  try {
    return operator({
      node,
      opset,
      inputs,
      inferBody,
      conflicts: run.conflicts,
      takeBranch: (body) => run.branches.set(node, body),
    });
  } catch (error) {
    // A node that breaks its operator's rules says nothing about its outputs, and must not stop the rest.
    if (error instanceof ShapeConflict) run.conflicts.count += 1;
    if (error instanceof ShapeConflict || error instanceof RangeError || error instanceof TypeError) return [];
    throw error;
  }
}

/** Taken where a file does not say which operator set it means. */
export const NEWEST_OPSET = 28;

function look(scope: Scope, name: string): Value {
  for (let place: Scope | null = scope; place !== null; place = place.outer) {
    const value = place.values.get(name);
    if (value !== undefined) return value;
  }
  return UNKNOWN;
}

function declaredValues(graph: Graph): Map<string, ValueInfo> {
  return new Map([...graph.values, ...graph.outputs].map((info) => [info.name, info]));
}

/**
 * Symbols are what an exporter called an extent, not what it is in every run: those that inputs fix are not trusted.
 */
function statedExtent(run: Inference, dim: Dimension): Dimension {
  if (typeof dim !== 'string') return run.trusted ? dim : null;
  const bound = substitute(dim, run.bound);
  return typeof bound === 'string' ? bound : null;
}

/** Where inference found nothing, what the file states: the type always, extents only if asked for and still true. */
function fillIn(run: Inference, value: Value, info: ValueInfo | undefined, withDims: boolean): Value {
  if (info === undefined) return value;
  const type = value.type ?? info.type;
  if (!withDims || info.dims === null || value.items !== undefined)
    return type === value.type ? value : { ...value, type };
  const stated = info.dims.map((dim) => statedExtent(run, dim));
  if (value.dims === null) return tensor(type, stated);
  if (stated.length !== value.dims.length || !value.dims.includes(null))
    return type === value.type ? value : { ...value, type };
  return tensor(
    type,
    value.dims.map((dim, place) => dim ?? stated[place] ?? null),
    value.data,
  );
}
