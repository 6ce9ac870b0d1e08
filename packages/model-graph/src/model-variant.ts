import type { Attribute, ElementType, Graph, GraphNode, Model, Tensor } from './graph.ts';

/** How much of a model an export holds; `folded` is made of graphs that are folded to modules first. */
export const variants = ['arguments', 'shapes', 'folded', 'plain'] as const;
export type Variant = (typeof variants)[number];

/** Types of shapes, axes and indices: elements that say what a node does. */
const DECIDING: ReadonlySet<ElementType> = new Set(['int64', 'int32', 'bool']);
/** Of others, as weights, so many bytes are told: a number or a few. */
const FEW = 16;

/**
 * What an unfolded variant keeps of a model: `arguments` all of it but the elements of weights, `shapes` no arguments of
 * nodes and no elements, `plain` no shapes of inner values either. Graphs inside of nodes stay in all of them.
 */
export function modelVariant(model: Model, variant: Exclude<Variant, 'folded'>): Model {
  const isWhole = variant === 'arguments';
  const tensor = isWhole ? told : bare;
  const graph = (each: Graph): Graph => ({
    ...each,
    values: variant === 'plain' ? [] : each.values,
    initializers: each.initializers.map(tensor),
    nodes: each.nodes.map(node),
  });
  const node = (each: GraphNode): GraphNode =>
    each.attributes.size === 0 ? each : { ...each, attributes: kept(each.attributes) };
  const kept = (attributes: ReadonlyMap<string, Attribute>): ReadonlyMap<string, Attribute> =>
    new Map([...attributes].flatMap(([key, value]) => inner(key, value)));
  const inner = (key: string, attribute: Attribute): [string, Attribute][] => {
    const { kind, value } = attribute;
    if (kind === 'graph') return [[key, { kind, value: graph(value) }]];
    if (kind === 'graphs') return [[key, { kind, value: value.map(graph) }]];
    if (!isWhole) return [];
    if (kind === 'tensor') return [[key, { kind, value: told(value) }]];
    return [[key, kind === 'tensors' ? { kind, value: value.map(told) } : attribute]];
  };
  const functions = model.functions.map((each) => ({
    ...each,
    defaults: kept(each.defaults),
    nodes: each.nodes.map(node),
  }));
  return { ...model, graph: model.graph && graph(model.graph), functions };
}

const bare = (tensor: Tensor): Tensor => ({ ...tensor, payload: null });

/** Elements of a bias would be most of the text, and a structure has no weights. */
const told = (tensor: Tensor): Tensor =>
  tensor.payload === null || tensor.payload.length <= FEW || DECIDING.has(tensor.type) ? tensor : bare(tensor);
