import type { Attribute, Graph, GraphNode } from '../graph.ts';
import { graphsOf } from '../visit-graphs.ts';
import { allGraphs, noteFreeNames, type FreeNames } from './find-reads.ts';

/**
 * Rebuilds a graph from the inside out: `change` gets each graph with its bodies changed already, and the graph as it
 * was (same nodes at the same places), with the names that the changed bodies read. Without recursion, so that depth
 * does not matter.
 */
export function mapGraphs(graph: Graph, change: (graph: Graph, original: Graph, free: FreeNames) => Graph): Graph {
  const changed = new Map<Graph, Graph>();
  const free: FreeNames = new Map();
  for (const original of allGraphs(graph).reverse()) {
    const nodes = original.nodes.map((node) => withBodies(node, changed));
    const result = change({ ...original, nodes }, original, free);
    noteFreeNames(result, free);
    changed.set(original, result);
  }
  return changed.get(graph) ?? graph;
}

function withBodies(node: GraphNode, changed: ReadonlyMap<Graph, Graph>): GraphNode {
  if (graphsOf(node).length === 0) return node;
  const attributes = new Map<string, Attribute>();
  const now = (graph: Graph): Graph => changed.get(graph) ?? graph;
  for (const [name, attribute] of node.attributes) {
    if (attribute.kind === 'graph') attributes.set(name, { kind: 'graph', value: now(attribute.value) });
    else if (attribute.kind === 'graphs') attributes.set(name, { kind: 'graphs', value: attribute.value.map(now) });
    else attributes.set(name, attribute);
  }
  return { ...node, attributes };
}
