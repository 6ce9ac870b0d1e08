import type { Attribute, Graph, GraphNode, Model, ModelFunction, Tensor, ValueInfo } from './graph.ts';
import type { Variant } from './model-variant.ts';
import {
  formatModules,
  madeBy,
  moduleId,
  nameBehind,
  nameOfWeight,
  openIds,
  openScope,
  usualOutput,
  valueId,
  valueIds,
  type XmlIds,
  type XmlScope,
} from './xml-ids.ts';
import { element } from './xml-text.ts';
import { formatPlain, formatTensor, formatValue } from './xml-values.ts';

/**
 * Namespace of the schema in packages/model-graph/graph.xsd, and its version: a change that old readers would not
 * survive raises it.
 */
export const XML_NAMESPACE = 'urn:hub-report:model-graph';
export const XML_SCHEMA = 2;

/** Versions of the form, as the textual graphs that this one follows number them. */
export const XML_VERSIONS = { arguments: '1.0', shapes: '2.0', folded: '3.0', plain: '4.0' } as const satisfies Record<
  Variant,
  string
>;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What the root of every file states. */
export const rootOf = (variant: Variant) => ({
  xmlns: XML_NAMESPACE,
  schema: XML_SCHEMA,
  version: XML_VERSIONS[variant],
  variant,
});

export const lines = (parts: readonly string[]): string[] => (parts.length === 0 ? [] : ['\n', parts.join('\n'), '\n']);

/**
 * A model as XML: one line an element of a graph, so that two versions can be compared line by line. Values and modules
 * have short ids, and a name stands once; what nodes and their outputs are called is stated with their arguments only.
 */
export function formatModelXml(model: Model, variant: Exclude<Variant, 'folded'>): string {
  const ids = openIds(variant === 'arguments', model.paths === 'tf2onnx' ? '' : '/');
  noteModules(ids, model);
  const graph = model.graph ? [formatGraph('graph', model.graph, ids, ids.outside)] : [];
  const functions = model.functions.map((each) => formatFunction(each, ids));
  const { format, producer, paths } = model;
  const outside = [...ids.outside.ids].map(([name, id]) => element('outside', { id, name }));
  const parts = [
    ...formatOpsets(model.opsets),
    ...Object.entries(model.metadata).map(([key, value]) => element('metadata', { key, value })),
    ...formatModules(ids),
    ...outside,
    ...graph,
    ...functions,
    ...model.tensors.map((tensor) => formatTensor('tensor', { name: tensor.name }, tensor)),
  ];
  return `${XML_HEAD}${element('model', { ...rootOf(variant), format, producer: producer ?? undefined, paths }, lines(parts))}\n`;
}

/** Modules of the outermost graph come first, so that weights may be named by them. */
function noteModules(ids: XmlIds, { graph }: Model): void {
  for (const { path, classes } of graph?.nodes ?? []) moduleId(ids, path, classes);
}

function formatGraph(tag: string, graph: Graph, ids: XmlIds, outer: XmlScope): string {
  const scope = openScope(ids, outer, madeBy(graph));
  const id = (name: string): string => valueId(ids, scope, name);
  const named = (each: ValueInfo): string => formatValue('input', { id: id(each.name), name: each.name }, each);
  return element(
    tag,
    { name: graph.name },
    lines([
      ...graph.inputs.map(named),
      ...graph.outputs.map((each) => formatValue('output', { id: id(each.name), name: each.name }, each)),
      ...graph.initializers.map((each) =>
        formatTensor('initializer', { id: id(each.name), ...nameOfWeight(ids, each.name) }, each),
      ),
      ...graph.values.map((each) => formatValue('value', { id: id(each.name) }, each)),
      ...graph.nodes.map((node) => formatNode(node, ids, scope)),
    ]),
  );
}

const formatOpsets = (opsets: ReadonlyMap<string, number>): string[] =>
  [...opsets].map(([domain, version]) => element('opset', { domain, version }));

function formatFunction(each: ModelFunction, ids: XmlIds): string {
  const { name, domain, overload, opsets, inputs, outputs, attributes, defaults, nodes } = each;
  const scope = openScope(ids, ids.outside, [...inputs, ...nodes.flatMap((node) => node.outputs)]);
  return element(
    'function',
    { name, domain: domain || undefined, overload },
    lines([
      ...formatOpsets(opsets),
      ...inputs.map((input) => element('in', { id: valueId(ids, scope, input), name: input })),
      ...outputs.map((output) => element('out', { id: valueId(ids, scope, output), name: output })),
      ...attributes.map((attribute) => element('parameter', { name: attribute })),
      ...formatAttributes('default', defaults, ids, scope),
      ...nodes.map((node) => formatNode(node, ids, scope)),
    ]),
  );
}

function formatNode(node: GraphNode, ids: XmlIds, scope: XmlScope): string {
  const { operator, domain, overload, inputs, outputs, attributes } = node;
  return element(
    'node',
    {
      module: moduleId(ids, node.path, node.classes),
      ...(ids.named ? namesOf(node, ids) : {}),
      operator,
      domain: domain || undefined,
      overload,
      in: valueIds(ids, scope, inputs),
      out: valueIds(ids, scope, outputs),
    },
    [...(ids.named ? outputNames(node, ids, scope) : []), ...formatAttributes('attribute', attributes, ids, scope)],
  );
}

/** A name is what stands behind the modules, and left out where that is the operator; else it is whole. */
function namesOf(node: GraphNode, ids: XmlIds): { name?: string; full?: string } {
  const behind = nameBehind(ids, node);
  if (behind === undefined) return { full: node.name };
  return behind === node.operator ? {} : { name: behind };
}

/** Outputs that are not called as exporters call them. */
function outputNames(node: GraphNode, ids: XmlIds, scope: XmlScope): string[] {
  return node.outputs.flatMap((name, place) =>
    name === '' || name === usualOutput(node.name, place)
      ? []
      : [element('out', { id: valueId(ids, scope, name), name })],
  );
}

function formatAttributes(
  tag: string,
  attributes: ReadonlyMap<string, Attribute>,
  ids: XmlIds,
  scope: XmlScope,
): string[] {
  const tensor = (each: Tensor): string => formatTensor('tensor', { name: each.name }, each);
  return [...attributes].map(([name, attribute]) => {
    const { kind, value } = attribute;
    const within = (content: readonly string[]): string => element(tag, { name, kind }, content);
    if (kind === 'tensor') return within([tensor(value)]);
    if (kind === 'tensors') return within(value.map(tensor));
    if (kind === 'graph') return within([formatGraph('graph', value, ids, scope)]);
    if (kind === 'graphs') return within(value.map((graph) => formatGraph('graph', graph, ids, scope)));
    return formatPlain(tag, name, attribute);
  });
}
