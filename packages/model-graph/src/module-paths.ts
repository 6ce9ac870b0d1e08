import type { Attribute, Graph, GraphNode, Model, ModelFunction } from './graph.ts';
import { visitNodes } from './visit-graphs.ts';

interface Scopes {
  path: readonly string[];
  classes: readonly string[];
}

const NONE: Scopes = { path: [], classes: [] };
const SCOPES = 'pkg.torch.onnx.name_scopes';
const CLASSES = 'pkg.torch.onnx.class_hierarchy';

/**
 * Module path and classes from the metadata of a node of torch's dynamo exporter. Scopes are full names from the root
 * (`['', 'encoder', 'encoder.layer.0', 'linear']`), the last one that of the operation itself; classes stand in
 * parallel.
 */
export function scopesOf(metadata: ReadonlyMap<string, string>): Scopes {
  const scopes = pythonTexts(metadata.get(SCOPES));
  const classes = pythonTexts(metadata.get(CLASSES));
  const [path, types]: [string[], string[]] = [[], []];
  let outer = '';
  for (const [place, scope] of scopes.slice(0, -1).entries()) {
    if (scope === '') continue;
    path.push(outer !== '' && scope.startsWith(`${outer}.`) ? scope.slice(outer.length + 1) : scope);
    types.push(classes[place] ?? '');
    outer = scope;
  }
  return path.length === 0 ? NONE : { path, classes: types.every((type) => type === '') ? [] : types };
}

/** Texts of a list as Python prints it; an open quote ends it, or a hostile one would be looked for again at each place. */
export function pythonTexts(printed: string | undefined): string[] {
  const text = /'((?:[^'\\]|\\.)*)('?)|"((?:[^"\\]|\\.)*)("?)/gs;
  const texts: string[] = [];
  for (const [, single, closed, double, closedToo] of (printed ?? '').matchAll(text)) {
    if (!closed && !closedToo) break;
    texts.push((single ?? double ?? '').replace(/\\(.)/gs, '$1'));
  }
  return texts;
}

/** Where the module paths of a model come from, by the names that most of its nodes have. */
function pathSource(nodes: readonly GraphNode[], producer: string | null): Model['paths'] {
  if (nodes.some(({ path }) => path.length > 0)) return 'metadata';
  const named = nodes.filter(({ name }) => name !== '');
  if (named.some(({ name }) => torchPath(name).length > 0)) return 'names';
  const scoped = named.filter(({ name }) => name.includes('/')).length;
  return scoped > 0 && (/^(tf2onnx|keras2onnx)/.test(producer ?? '') || scoped * 2 > named.length) ? 'tf2onnx' : 'none';
}

/** Gives every node of the model the module path of its name, where the names are where paths come from. */
export function withPaths(model: Model): Model {
  const nodes: GraphNode[] = [];
  visitNodes(model, (node) => nodes.push(node));
  const paths = pathSource(nodes, model.producer);
  if (paths !== 'names' && paths !== 'tf2onnx') return { ...model, paths };
  const pathOf = paths === 'names' ? torchPath : (name: string) => name.split('/').slice(0, -1).filter(Boolean);
  return {
    ...model,
    paths,
    graph: model.graph && named(model.graph, pathOf),
    functions: model.functions.map((each): ModelFunction => ({
      ...each,
      nodes: each.nodes.map((node) => namedNode(node, pathOf)),
    })),
  };
}

/**
 * `/encoder/layer.0/MatMul` lies in encoder, layer.0. Nodes that a quantizer adds have no slash and no path; an inlined
 * function or branch puts its own name before the slash.
 */
function torchPath(name: string): readonly string[] {
  if (!/^(\/|[^/]*__\/)/.test(name)) return [];
  return name.split('/').slice(1, -1).filter(Boolean);
}

function named(graph: Graph, pathOf: (name: string) => readonly string[]): Graph {
  return { ...graph, nodes: graph.nodes.map((node) => namedNode(node, pathOf)) };
}

function namedNode(node: GraphNode, pathOf: (name: string) => readonly string[]): GraphNode {
  const attributes = [...node.attributes].map(([key, value]): [string, Attribute] => {
    if (value.kind === 'graph') return [key, { kind: 'graph', value: named(value.value, pathOf) }];
    if (value.kind === 'graphs')
      return [key, { kind: 'graphs', value: value.value.map((graph) => named(graph, pathOf)) }];
    return [key, value];
  });
  return {
    ...node,
    path: pathOf(node.name),
    attributes: node.attributes.size === 0 ? node.attributes : new Map(attributes),
  };
}
