import type { ElementType, Graph, GraphNode, Model, Tensor } from '../graph.ts';
import { bytesOf } from '../element-types.ts';
import { graphsOf } from '../visit-graphs.ts';
import { allGraphs, findFreeNames, readsOf, type FreeNames } from './find-reads.ts';
import type { ModelShapes } from './infer-shapes.ts';
import { sortNodes } from './sort-nodes.ts';
import { sizeOf, type Value } from './value.ts';

/** Bytes that a model takes in memory, from its structure. */
export interface MemoryEstimate {
  /** Bytes of weights by element type, constants among them. */
  weights: ReadonlyMap<ElementType, number>;
  /** Bytes of all values that are alive at once, at most, weights not among them. */
  activationPeak: number;
  /** Name of the node at which that is. */
  peakNode: string | null;
  /** Values that count nothing because their extents are not known. */
  unknown: readonly string[];
}

/**
 * Estimates memory with one buffer a value, alive from the node that makes it to the last one that reads it, inputs from
 * the start and outputs to the end, nodes in file order. A runtime does better where it reuses or overwrites buffers,
 * and worse where its kernels need scratch space. A body's peak counts while its node runs, of two branches the larger.
 */
export function estimateMemory(model: Model, shapes: ModelShapes): MemoryEstimate {
  const weights = new Map<ElementType, number>();
  const add = ({ type, bytes }: Tensor): void => void weights.set(type, (weights.get(type) ?? 0) + bytes);
  model.tensors.forEach(add);
  if (model.graph === null) return { weights, activationPeak: 0, peakNode: null, unknown: [] };
  const graphs = withCalled(model.graph, shapes);
  for (const graph of graphs) {
    graph.initializers.forEach(add);
    for (const constant of constantsOf(graph)) add(constant);
  }
  const free: FreeNames = findFreeNames(model.graph);
  for (const called of shapes.bodies.values())
    for (const [graph, names] of findFreeNames(called)) free.set(graph, names);
  const peaks = new Map<Graph, Peak>();
  const unknown: string[] = [];
  for (const graph of graphs.toReversed()) peaks.set(graph, peakOf(graph, shapes, free, peaks, unknown));
  const top = peaks.get(model.graph);
  return { weights, activationPeak: top?.bytes ?? 0, peakNode: top?.node ?? null, unknown };
}

interface Peak {
  bytes: number;
  node: string | null;
}

/** All graphs, called functions among them, outer before inner. */
function withCalled(graph: Graph, shapes: ModelShapes): Graph[] {
  const found = allGraphs(graph);
  for (let place = 0; place < found.length; place += 1) {
    for (const node of found[place]?.nodes ?? []) {
      const called = shapes.bodies.get(node);
      if (called !== undefined) for (const each of allGraphs(called)) found.push(each);
    }
  }
  return found;
}

function constantsOf(graph: Graph): Tensor[] {
  return graph.nodes.flatMap(({ operator, attributes }) => {
    const value = operator === 'Constant' ? attributes.get('value') : undefined;
    return value?.kind === 'tensor' ? [value.value] : [];
  });
}

function peakOf(
  graph: Graph,
  shapes: ModelShapes,
  free: FreeNames,
  peaks: ReadonlyMap<Graph, Peak>,
  unknown: string[],
): Peak {
  const values = shapes.graphs.get(graph) ?? new Map<string, Value>();
  const nodes = sortNodes(graph).filter((node) => node.operator !== 'Constant');
  const ends = lastReads(graph, nodes, free);
  const held = new Map<string, number>();
  const hold = (name: string): number => {
    const bytes = bytesOfValue(values.get(name));
    if (bytes === null) unknown.push(name);
    held.set(name, bytes ?? 0);
    return bytes ?? 0;
  };
  const weights = new Set(graph.initializers.map((weight) => weight.name));
  let live = 0;
  for (const { name } of graph.inputs) if (!weights.has(name)) live += hold(name);
  let peak: Peak = { bytes: live, node: null };
  nodes.forEach((node, place) => {
    for (const name of node.outputs) if (name !== '') live += hold(name);
    const inside = Math.max(0, ...bodiesOf(node, shapes).map((body) => peaks.get(body)?.bytes ?? 0));
    if (live + inside > peak.bytes) peak = { bytes: live + inside, node: node.name };
    for (const name of new Set([...readsOf(node, free), ...node.outputs])) {
      if ((ends.get(name) ?? place) > place) continue;
      live -= held.get(name) ?? 0;
      held.delete(name);
    }
  });
  return peak;
}

function bodiesOf(node: GraphNode, shapes: ModelShapes): readonly Graph[] {
  const called = shapes.bodies.get(node);
  return called === undefined ? graphsOf(node) : [called];
}

/** Place of the last node that reads each value; outputs are needed beyond the last. */
function lastReads(graph: Graph, nodes: readonly GraphNode[], free: FreeNames): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  nodes.forEach((node, place) => {
    for (const name of readsOf(node, free)) ends.set(name, place);
  });
  for (const { name } of graph.outputs) ends.set(name, Infinity);
  return ends;
}

function bytesOfValue(value: Value | undefined): number | null {
  const size = sizeOf(value?.dims ?? null);
  return size === null || value === undefined || value.type === null ? null : (bytesOf(value.type, size) ?? null);
}
