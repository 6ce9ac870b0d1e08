import type { Graph, GraphNode } from '../graph.ts';
import { findFreeNames, readsOf } from './find-reads.ts';

/**
 * Nodes of a graph so that each follows those whose outputs it reads, in file order where that already holds, as the
 * format demands. Nodes of a cycle, and those that wait for them, are left out: nothing can be said of them.
 */
export function sortNodes(graph: Graph): readonly GraphNode[] {
  const producers = new Map<string, GraphNode>();
  for (const node of graph.nodes) for (const name of node.outputs) if (name !== '') producers.set(name, node);
  if (isSorted(graph, producers)) return graph.nodes;
  const free = findFreeNames(graph);
  const waiting = new Map<GraphNode, number>();
  const readers = new Map<GraphNode, GraphNode[]>();
  for (const node of graph.nodes) {
    const needed = new Set([...readsOf(node, free)].flatMap((name) => producers.get(name) ?? []));
    waiting.set(node, needed.size);
    for (const producer of needed) {
      const others = readers.get(producer);
      if (others === undefined) readers.set(producer, [node]);
      else others.push(node);
    }
  }
  const sorted = graph.nodes.filter((node) => waiting.get(node) === 0);
  for (let place = 0; place < sorted.length; place += 1) {
    for (const reader of readers.get(sorted[place] as GraphNode) ?? []) {
      const left = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, left);
      if (left === 0) sorted.push(reader);
    }
  }
  return sorted;
}

/** Bodies are not looked into: where inputs are in order, so is the rest of every file that a writer made. */
function isSorted(graph: Graph, producers: ReadonlyMap<string, GraphNode>): boolean {
  const done = new Set<GraphNode>();
  for (const node of graph.nodes) {
    for (const name of node.inputs) {
      const producer = producers.get(name);
      if (producer !== undefined && !done.has(producer)) return false;
    }
    done.add(node);
  }
  return true;
}
