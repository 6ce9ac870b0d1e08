import type { Attribute, Graph, GraphNode, Model, Tensor, ValueInfo } from '../graph.ts';
import { bytesOf } from '../element-types.ts';
import { graphsOf } from '../visit-graphs.ts';
import { allGraphs, findFreeNames, readsOf, type FreeNames } from './find-reads.ts';
import { inferShapes, type InputSizes, type ModelShapes } from './infer-shapes.ts';
import { deterministicNodes } from './deterministic-nodes.ts';
import { mapGraphs } from './map-graphs.ts';
import { sortNodes } from './sort-nodes.ts';
import { sizeOf, type Value } from './value.ts';
import { writeElements } from './write-elements.ts';

/**
 * Folds constants as if the extents of all inputs were fixed: Constant, Shape and Size nodes go, and so does every
 * deterministic node whose inputs (with what its bodies take from outside) are all constant, in bodies too. What the
 * remaining nodes read of them becomes an initializer, with its elements where they are small and known; one whose
 * extents are not known without a run is listed among the values of the graph instead, so that a reader sees that
 * nothing makes it. Nothing else is taken away: dead code is left to removeDeadCode.
 */
export function foldConstants(model: Model, options: InputSizes & { shapes?: ModelShapes } = {}): Model {
  if (model.graph === null) return model;
  const shapes = options.shapes ?? inferShapes(model, options);
  const constants = findConstants(model, model.graph);
  const graph = mapGraphs(model.graph, (each, original, free) => foldGraph(each, original, constants, free, shapes));
  return { ...model, graph };
}

/** Names of a graph that are decided, constant or not, and the graph around it. */
interface Scope {
  known: Map<string, boolean>;
  outer: Scope | null;
}

/** Nodes of all graphs that fold away. */
function findConstants(model: Model, graph: Graph): ReadonlySet<GraphNode> {
  const free = findFreeNames(graph);
  const deterministic = deterministicNodes(model);
  const folded = new Set<GraphNode>();
  const around = new Map<Graph, Scope>();
  // Outer graphs come first, so that their names are decided when a body reads them.
  for (const each of allGraphs(graph)) {
    const scope: Scope = { known: new Map(), outer: around.get(each) ?? null };
    for (const { name } of each.inputs) scope.known.set(name, false);
    for (const { name } of each.initializers) scope.known.set(name, true);
    for (const node of sortNodes(each)) {
      const constant =
        SHAPES.has(node.operator) ||
        ([...readsOf(node, free)].every((name) => isConstant(scope, name)) && deterministic(node));
      if (constant) folded.add(node);
      for (const name of node.outputs) scope.known.set(name, constant);
      for (const body of graphsOf(node)) around.set(body, scope);
    }
  }
  return folded;
}

function isConstant(scope: Scope, name: string): boolean {
  for (let place: Scope | null = scope; place !== null; place = place.outer) {
    const constant = place.known.get(name);
    if (constant !== undefined) return constant;
  }
  return false;
}

/** With extents fixed these do not look at their inputs' elements. */
const SHAPES: ReadonlySet<string> = new Set(['Constant', 'Shape', 'Size']);

function foldGraph(
  graph: Graph,
  original: Graph,
  constants: ReadonlySet<GraphNode>,
  free: FreeNames,
  shapes: ModelShapes,
): Graph {
  const folded = original.nodes.filter((node) => constants.has(node));
  if (folded.length === 0) return graph;
  const kept = graph.nodes.filter((_, place) => !constants.has(original.nodes[place] as GraphNode));
  const known = shapes.graphs.get(original) ?? new Map<string, Value>();
  const needed = new Set(graph.outputs.map((output) => output.name));
  for (const node of kept) for (const name of readsOf(node, free)) needed.add(name);
  const initializers: Tensor[] = [...graph.initializers];
  const values: ValueInfo[] = [...graph.values];
  for (const node of folded) {
    for (const name of node.outputs) {
      if (!needed.has(name)) continue;
      const value = known.get(name);
      const made = storedTensor(node, name) ?? tensorFrom(name, value);
      if (made === null) values.push({ name, type: value?.type ?? null, dims: value?.dims ?? null });
      else initializers.push(made);
    }
  }
  return { ...graph, nodes: kept, initializers, values };
}

/** The tensor that a Constant node holds, with the size and place of its payload. */
function storedTensor({ operator, attributes }: GraphNode, name: string): Tensor | null {
  const value: Attribute | undefined = operator === 'Constant' ? attributes.get('value') : undefined;
  return value?.kind === 'tensor' ? { ...value.value, name } : null;
}

function tensorFrom(name: string, value: Value | undefined): Tensor | null {
  const size = sizeOf(value?.dims ?? null);
  if (value === undefined || value.type === null || size === null || value.dims === null) return null;
  const dims = value.dims as readonly number[];
  return {
    name,
    type: value.type,
    dims,
    bytes: bytesOf(value.type, size) ?? 0,
    payload: writeElements(value),
    external: null,
  };
}
