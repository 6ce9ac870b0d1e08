import type { FoldedEdge, FoldedGraph, FoldedNode, Graph, GraphNode, Tensor, ValueInfo } from '../graph.ts';
import { weightsByTensor } from '../count-parameters.ts';
import { sumWeights } from '../count-weights.ts';
import { graphsOf } from '../visit-graphs.ts';
import { allGraphs, findFreeNames, readsOf } from './find-reads.ts';
import type { Value } from './value.ts';

/** A box with its costs. */
export interface CountedNode extends FoldedNode {
  /** Weights that its operations read, as countParameters counts them; a shared one counts where it is read first. */
  parameters: number | null;
  /** Multiply-accumulates of its operations, where they were counted. */
  macs: number | null;
}

/** A folded graph whose boxes have their costs. */
export interface CountedGraph extends FoldedGraph {
  nodes: readonly CountedNode[];
}

/**
 * Folds a graph to the first `level` steps of the module path: all operations with the same steps become one box,
 * those without a path stay themselves, and so do inputs and outputs. Values from one box to another are one edge, with
 * every value on it; both its ends are boxes of the graph. Level 0 folds nothing. Throws RangeError for a level that is
 * no whole number from 0 on.
 */
export function foldModules(
  graph: Graph,
  level: number,
  known: { values?: ReadonlyMap<string, Value>; macs?: ReadonlyMap<GraphNode, number> } = {},
): CountedGraph {
  if (!Number.isInteger(level) || level < 0)
    throw new RangeError(`foldModules: level: expected a whole number from 0 on, received ${level}`);
  const boxes: Box[] = [];
  const owners = placeNodes(graph, level, boxes);
  const makers = placeInputs(graph, boxes);
  for (const [node, box] of owners) for (const name of node.outputs) if (name !== '') makers.set(name, box);
  const outputs = graph.outputs.map(({ name }) => ({ name, box: addBox(boxes, 'output', [], name) }));
  nameBoxes(boxes);
  const edges = new Map<string, { source: Box; target: Box; names: Set<string> }>();
  const connect = (name: string, target: Box): void => {
    const source = makers.get(name);
    if (source === undefined || source === target) return;
    const key = `${source.place} ${target.place}`;
    const edge = edges.get(key) ?? { source, target, names: new Set() };
    edges.set(key, { ...edge, names: edge.names.add(name) });
  };
  const free = findFreeNames(graph);
  for (const [node, box] of owners) for (const name of readsOf(node, free)) connect(name, box);
  for (const { name, box } of outputs) connect(name, box);
  countParameters(graph, owners, (node) => readsOf(node, free));
  if (known.macs) for (const [node, box] of owners) box.macs = (box.macs ?? 0) + (known.macs.get(node) ?? 0);
  const info = statedValues(graph, known.values);
  return {
    name: graph.name,
    level,
    nodes: boxes.map(withoutPlace),
    edges: [...edges.values()].map(({ source, target, names }): FoldedEdge => ({
      source: source.id,
      target: target.id,
      values: [...names].map(info),
    })),
  };
}

/** What a box is once it has its id. */
function withoutPlace({ id, kind, label, path, type, operators, parameters, macs }: Box): CountedNode {
  return { id, kind, label, path, type, operators, parameters, macs };
}

/** A box while it fills; its place tells it from the others until it has its id. */
interface Box extends CountedNode {
  place: number;
  operators: Map<string, number>;
}

function addBox(boxes: Box[], kind: Box['kind'], path: readonly string[], label: string): Box {
  const box: Box = {
    place: boxes.length,
    id: '',
    kind,
    label,
    path,
    type: null,
    operators: new Map(),
    parameters: 0,
    macs: null,
  };
  boxes.push(box);
  return box;
}

/** One box for each module, and for each node outside of any. */
function placeNodes(graph: Graph, level: number, boxes: Box[]): Map<GraphNode, Box> {
  const modules = new Map<string, Box>();
  const owners = new Map<GraphNode, Box>();
  for (const node of graph.nodes) {
    const path = node.path.slice(0, level);
    const key = JSON.stringify(path);
    const box =
      (path.length === 0 ? undefined : modules.get(key)) ??
      addBox(
        boxes,
        path.length === 0 ? 'operation' : 'module',
        path.length === 0 ? node.path : path,
        path.at(-1) ?? node.operator,
      );
    if (path.length > 0) modules.set(key, box);
    if (path.length === 0) box.id = node.name;
    else if (box.type === null) box.type = node.classes[path.length - 1] ?? null;
    for (const inner of [node, ...innerNodes(node)])
      box.operators.set(inner.operator, (box.operators.get(inner.operator) ?? 0) + 1);
    owners.set(node, box);
  }
  return owners;
}

function placeInputs(graph: Graph, boxes: Box[]): Map<string, Box> {
  const weights = new Set(graph.initializers.map((weight) => weight.name));
  return new Map(
    graph.inputs
      .filter(({ name }) => !weights.has(name))
      .map(({ name }) => [name, addBox(boxes, 'input', [], name)] as const),
  );
}

function innerNodes(node: GraphNode): GraphNode[] {
  return graphsOf(node).flatMap((body) => allGraphs(body).flatMap((graph) => graph.nodes));
}

/** Ids are the natural names; what would be a name twice gets a number. */
function nameBoxes(boxes: readonly Box[]): void {
  const used = new Set<string>();
  for (const box of boxes) {
    const natural = box.kind === 'module' ? box.path.join('/') : box.id || box.label;
    let id = natural;
    for (let count = 2; used.has(id); count += 1) id = `${natural}#${count}`;
    used.add(id);
    box.id = id;
  }
}

function countParameters(
  graph: Graph,
  owners: ReadonlyMap<GraphNode, Box>,
  reads: (node: GraphNode) => Iterable<string>,
): void {
  const counts = weightsByTensor(graph);
  const countOf = (weight: Tensor): number | null => counts.get(weight) ?? (counts.has(weight) ? null : 0);
  const weights = new Map(graph.initializers.map((weight) => [weight.name, countOf(weight)]));
  for (const [node, box] of owners) {
    for (const name of reads(node)) {
      box.parameters = sumWeights([box.parameters, weights.has(name) ? (weights.get(name) ?? null) : 0]);
      weights.delete(name);
    }
    for (const body of graphsOf(node)) {
      for (const { initializers } of allGraphs(body))
        box.parameters = sumWeights([box.parameters, ...initializers.map(countOf)]);
    }
  }
}

/** What is known of a value: inferred, else what the file states. */
function statedValues(graph: Graph, inferred: ReadonlyMap<string, Value> | undefined): (name: string) => ValueInfo {
  const stated = new Map([...graph.values, ...graph.inputs, ...graph.outputs].map((info) => [info.name, info]));
  return (name) => {
    const value = inferred?.get(name);
    const info = stated.get(name);
    return { name, type: value?.type ?? info?.type ?? null, dims: value?.dims ?? info?.dims ?? null };
  };
}
