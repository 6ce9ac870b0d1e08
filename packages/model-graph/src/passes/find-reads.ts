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

/** Names that a graph takes from outside of it, for graphs whose bodies have been looked at. */
export type FreeNames = Map<Graph, ReadonlySet<string>>;

/** Free names of a graph and of all graphs inside it. */
export function findFreeNames(graph: Graph): FreeNames {
  const free: FreeNames = new Map();
  for (const each of allGraphs(graph).reverse()) noteFreeNames(each, free);
  return free;
}

/** Names that a node reads where it stands: its inputs, and what its bodies take from outside of them. */
export function readsOf(node: GraphNode, free: FreeNames): ReadonlySet<string> {
  const names = new Set(node.inputs);
  names.delete('');
  for (const body of graphsOf(node)) for (const name of free.get(body) ?? []) names.add(name);
  return names;
}

/** Adds a graph to those whose free names are known; its bodies must be there already. */
export function noteFreeNames(graph: Graph, free: FreeNames): void {
  const names = new Set(graph.outputs.map((output) => output.name));
  for (const node of graph.nodes) for (const name of readsOf(node, free)) names.add(name);
  for (const { name } of graph.inputs) names.delete(name);
  for (const { name } of graph.initializers) names.delete(name);
  for (const node of graph.nodes) for (const name of node.outputs) names.delete(name);
  names.delete('');
  free.set(graph, names);
}
