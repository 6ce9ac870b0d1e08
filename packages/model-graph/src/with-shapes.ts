import type { Attribute, Graph, GraphNode, Model, ValueInfo } from './graph.ts';
import { inferShapes, type ModelShapes } from './passes/infer-shapes.ts';
import type { Value } from './passes/value.ts';

/**
 * The model with every type and shape that is known: inferred ones join those that the file states, as values of the
 * graph that makes them, and inputs and outputs take the sizes that were fixed.
 */
export function withShapes(model: Model, options: Parameters<typeof inferShapes>[1] = {}): Model {
  const shapes = inferShapes(model, options);
  return { ...model, graph: model.graph && shapedGraph(model.graph, shapes) };
}

function shapedGraph(graph: Graph, shapes: ModelShapes): Graph {
  const known: ReadonlyMap<string, Value> = shapes.graphs.get(graph) ?? new Map();
  const shaped = (info: ValueInfo): ValueInfo => {
    const value = known.get(info.name);
    return value ? { name: info.name, type: value.type ?? info.type, dims: value.dims ?? info.dims } : info;
  };
  const stated = new Map(graph.values.map((info) => [info.name, info]));
  const outputs = new Set(graph.outputs.map(({ name }) => name));
  for (const name of graph.nodes.flatMap((node) => node.outputs)) {
    if (name !== '' && !outputs.has(name) && !stated.has(name) && known.has(name))
      stated.set(name, { name, type: null, dims: null });
  }
  return {
    ...graph,
    inputs: graph.inputs.map(shaped),
    outputs: graph.outputs.map(shaped),
    values: [...stated.values()].map(shaped).filter(({ type, dims }) => type !== null || dims !== null),
    nodes: graph.nodes.map((node) => shapedNode(node, shapes)),
  };
}

function shapedNode(node: GraphNode, shapes: ModelShapes): GraphNode {
  if (![...node.attributes.values()].some(({ kind }) => kind === 'graph' || kind === 'graphs')) return node;
  const shaped = (attribute: Attribute): Attribute => {
    if (attribute.kind === 'graph') return { kind: 'graph', value: shapedGraph(attribute.value, shapes) };
    return attribute.kind === 'graphs'
      ? { kind: 'graphs', value: attribute.value.map((graph) => shapedGraph(graph, shapes)) }
      : attribute;
  };
  return { ...node, attributes: new Map([...node.attributes].map(([key, value]) => [key, shaped(value)])) };
}
