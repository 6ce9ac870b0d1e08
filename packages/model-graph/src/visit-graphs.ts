import type { Graph, GraphNode, Model } from './graph.ts';

/** Calls `visit` for each node of the model: of its graph, of the graphs inside of nodes, of its functions. */
export function visitNodes(model: Model, visit: (node: GraphNode, graph: Graph | null) => void): void {
  if (model.graph) visitGraphs(model.graph, (graph) => graph.nodes.forEach((node) => visit(node, graph)));
  for (const each of model.functions) for (const node of each.nodes) visitNode(node, visit);
}

function visitNode(node: GraphNode, visit: (node: GraphNode, graph: Graph | null) => void): void {
  visit(node, null);
  for (const inner of graphsOf(node)) visitGraphs(inner, (graph) => graph.nodes.forEach((each) => visit(each, graph)));
}

/** Calls `visit` for a graph and all graphs inside of it, outer ones first. */
export function visitGraphs(graph: Graph, visit: (graph: Graph) => void): void {
  visit(graph);
  for (const node of graph.nodes) for (const inner of graphsOf(node)) visitGraphs(inner, visit);
}

/** Graphs among the attributes of a node. */
export function graphsOf(node: GraphNode): readonly Graph[] {
  const graphs: Graph[] = [];
  for (const attribute of node.attributes.values()) {
    if (attribute.kind === 'graph') graphs.push(attribute.value);
    else if (attribute.kind === 'graphs') graphs.push(...attribute.value);
  }
  return graphs;
}
