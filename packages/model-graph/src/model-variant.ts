import type { Attribute, Graph, GraphNode, Model, Tensor } from './graph.ts';

/** How much of a model an export holds; `folded` is made of graphs that are folded to modules first. */
export const variants = ['arguments', 'shapes', 'folded', 'plain'] as const;
export type Variant = (typeof variants)[number];

/**
 * What an unfolded variant keeps of a model: `arguments` all of it, `shapes` no arguments of nodes and no payloads,
 * `plain` no shapes of inner values either. Graphs inside of nodes stay in all of them.
 */
export function modelVariant(model: Model, variant: Exclude<Variant, 'folded'>): Model {
  if (variant === 'arguments') return model;
  const graph = (each: Graph): Graph => ({
    ...each,
    values: variant === 'shapes' ? each.values : [],
    initializers: each.initializers.map(bare),
    nodes: each.nodes.map(node),
  });
  const node = (each: GraphNode): GraphNode =>
    each.attributes.size === 0 ? each : { ...each, attributes: bodies(each.attributes) };
  const bodies = (attributes: ReadonlyMap<string, Attribute>): ReadonlyMap<string, Attribute> =>
    new Map([...attributes].flatMap(([key, value]) => inner(key, value)));
  const inner = (key: string, value: Attribute): [string, Attribute][] => {
    if (value.kind === 'graph') return [[key, { kind: 'graph', value: graph(value.value) }]];
    return value.kind === 'graphs' ? [[key, { kind: 'graphs', value: value.value.map(graph) }]] : [];
  };
  const functions = model.functions.map((each) => ({
    ...each,
    defaults: bodies(each.defaults),
    nodes: each.nodes.map(node),
  }));
  return { ...model, graph: model.graph && graph(model.graph), functions };
}

const bare = (tensor: Tensor): Tensor => ({ ...tensor, payload: null });
