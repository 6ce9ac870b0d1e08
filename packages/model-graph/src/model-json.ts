import type { Attribute, Dimension, FoldedGraph, Graph, GraphNode, Model, ModelFunction, Tensor } from './graph.ts';

/** A value as plain JSON can hold it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface Shape {
  type: string | null;
  dims: readonly Dimension[] | null;
}

/**
 * A model as plain JSON: graphs with nodes, each with operator, inputs, outputs, module path, attributes, and the
 * shapes of its outputs where they are known (a number, a symbol, or null an extent). Payloads are left out; integers
 * beyond 2^53 and numbers that JSON does not know are texts.
 */
export function modelJson(model: Model): Json {
  return {
    format: model.format,
    producer: model.producer,
    opset: Object.fromEntries(model.opsets),
    paths: model.paths,
    metadata: { ...model.metadata },
    graph: model.graph && graphJson(model.graph),
    functions: model.functions.map(functionJson),
    tensors: model.tensors.map(tensorJson),
  };
}

/** A folded graph as plain JSON: boxes with their operators and costs, edges with their values. */
export function foldedJson({ name, level, nodes, edges, note }: FoldedGraph): Json {
  return {
    name,
    level,
    ...(note === undefined ? {} : { note }),
    nodes: nodes.map(({ id, kind, label, path, type, operators, parameters = null, macs = null }) => ({
      id,
      kind,
      label,
      path: [...path],
      type,
      operators: Object.fromEntries(operators),
      parameters,
      macs,
    })),
    edges: edges.map(({ source, target, values }) => ({
      source,
      target,
      values: values.map((value) => ({ name: value.name, type: value.type, dims: value.dims && [...value.dims] })),
    })),
  };
}

function graphJson(graph: Graph): Json {
  const shapes = new Map<string, Shape>(
    [...graph.values, ...graph.outputs].map(({ name, type, dims }) => [name, { type, dims }]),
  );
  return {
    name: graph.name,
    inputs: graph.inputs.map(({ name, type, dims }) => ({ name, type, dims: dims && [...dims] })),
    outputs: graph.outputs.map(({ name, type, dims }) => ({ name, type, dims: dims && [...dims] })),
    initializers: graph.initializers.map(tensorJson),
    nodes: graph.nodes.map((node) => nodeJson(node, shapes)),
  };
}

function nodeJson(
  { name, operator, domain, overload, inputs, outputs, path, classes, attributes }: GraphNode,
  shapes: ReadonlyMap<string, Shape>,
): Json {
  const known = outputs.flatMap((output): [string, Json][] => {
    const shape = shapes.get(output);
    return shape ? [[output, { type: shape.type, dims: shape.dims && [...shape.dims] }]] : [];
  });
  return {
    name,
    operator,
    domain,
    ...(overload && { overload }),
    inputs: [...inputs],
    outputs: [...outputs],
    path: [...path],
    classes: [...classes],
    attributes: attributesJson(attributes),
    shapes: Object.fromEntries(known),
  };
}

function functionJson({
  domain,
  name,
  overload,
  opsets,
  inputs,
  outputs,
  attributes,
  defaults,
  nodes,
}: ModelFunction): Json {
  return {
    domain,
    name,
    ...(overload && { overload }),
    opset: Object.fromEntries(opsets),
    inputs: [...inputs],
    outputs: [...outputs],
    attributes: [...attributes],
    defaults: attributesJson(defaults),
    nodes: nodes.map((node) => nodeJson(node, new Map())),
  };
}

function attributesJson(attributes: ReadonlyMap<string, Attribute>): Json {
  return Object.fromEntries([...attributes].map(([key, value]) => [key, attributeJson(value)]));
}

function attributeJson({ kind, value }: Attribute): Json {
  if (kind === 'tensor') return tensorJson(value);
  if (kind === 'tensors') return value.map(tensorJson);
  if (kind === 'graph') return graphJson(value);
  if (kind === 'graphs') return value.map(graphJson);
  return Array.isArray(value)
    ? (value as readonly (string | number | bigint)[]).map(plain)
    : plain(value as string | number | bigint);
}

function plain(value: string | number | bigint): Json {
  if (typeof value === 'bigint')
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  // JSON has no negative zero.
  return value === 0 ? 0 : value;
}

function tensorJson({ name, type, dims, bytes, external }: Tensor): Json {
  return { name, type, dims: [...dims], bytes, ...(external === null ? {} : { external }) };
}
