import type { Attribute, Graph, GraphNode, ModelFunction, ValueInfo } from '../graph.ts';

/** Bodies inside of a function are copied only so deep; hostile files nest without end. */
const MOST_DEPTH = 100;

/** The body that one call of a function stands for: its nodes with the attributes of the call in place of references. */
export function callFunction(called: ModelFunction, call: GraphNode): Graph {
  const given = new Map([...called.defaults, ...call.attributes]);
  const named = (name: string): ValueInfo => ({ name, type: null, dims: null });
  return {
    name: called.name,
    nodes: called.nodes.map((node) => fillReferences(node, given, 0)),
    inputs: called.inputs.map(named),
    outputs: called.outputs.map(named),
    initializers: [],
    values: [],
  };
}

function fillReferences(node: GraphNode, given: ReadonlyMap<string, Attribute>, depth: number): GraphNode {
  const attributes = new Map<string, Attribute>();
  const fillGraph = (graph: Graph): Graph =>
    depth >= MOST_DEPTH
      ? graph
      : { ...graph, nodes: graph.nodes.map((inner) => fillReferences(inner, given, depth + 1)) };
  for (const [name, attribute] of node.attributes) {
    if (attribute.kind === 'reference') {
      // What neither the call nor the function gives is the operator's own default.
      const value = given.get(attribute.value);
      if (value !== undefined) attributes.set(name, value);
    } else if (attribute.kind === 'graph') attributes.set(name, { kind: 'graph', value: fillGraph(attribute.value) });
    else if (attribute.kind === 'graphs')
      attributes.set(name, { kind: 'graphs', value: attribute.value.map(fillGraph) });
    else attributes.set(name, attribute);
  }
  return { ...node, attributes };
}
