import type { Graph, GraphNode } from '../graph.ts';
import { graphsOf } from '../visit-graphs.ts';

/** A graph with all graphs inside it, outer before inner, without recursion: files may nest as deep as they like. */
export function allGraphs(graph: Graph): Graph[] {
  const found = [graph];
  for (let place = 0; place < found.length; place += 1) {
    for (const node of found[place]?.nodes ?? []) for (const body of graphsOf(node)) found.push(body);
  }
  return found;
}

/**
 * For every node of a graph and of the graphs inside it, the names it reads where it stands: its inputs, and what its
 * bodies take from outside of them.
 */
export function findReads(graph: Graph): Map<GraphNode, ReadonlySet<string>> {
  const reads = new Map<GraphNode, ReadonlySet<string>>();
  const free = new Map<Graph, ReadonlySet<string>>();
  for (const inner of allGraphs(graph).reverse()) {
    const names = new Set<string>(inner.outputs.map((output) => output.name));
    for (const node of inner.nodes) {
      const own = new Set(node.inputs.filter((name) => name !== ''));
      for (const body of graphsOf(node)) for (const name of free.get(body) ?? []) own.add(name);
      reads.set(node, own);
      for (const name of own) names.add(name);
    }
    for (const name of definedNames(inner)) names.delete(name);
    free.set(inner, names);
  }
  return reads;
}

function* definedNames(graph: Graph): Generator<string> {
  for (const { name } of graph.inputs) yield name;
  for (const { name } of graph.initializers) yield name;
  for (const node of graph.nodes) yield* node.outputs;
}
