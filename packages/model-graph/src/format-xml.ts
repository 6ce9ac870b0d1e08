import type {
  Attribute,
  Dimension,
  FoldedGraph,
  Graph,
  GraphNode,
  Model,
  ModelFunction,
  Tensor,
  ValueInfo,
} from './graph.ts';
import { element, escapeXml } from './xml-text.ts';

/**
 * Namespace of the schema in packages/model-graph/graph.xsd, and its version: a change that old readers would not
 * survive raises it.
 */
export const XML_NAMESPACE = 'urn:hub-report:model-graph';
export const XML_VERSION = 1;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A model as XML: one line an element of a graph, so that two versions can be compared line by line. */
export function formatModelXml(model: Model, variant: string): string {
  const attributes = {
    xmlns: XML_NAMESPACE,
    version: XML_VERSION,
    variant,
    format: model.format,
    producer: model.producer ?? undefined,
    paths: model.paths,
  };
  return (
    HEAD +
    element(
      'model',
      attributes,
      lines([
        ...formatOpsets(model.opsets),
        ...Object.entries(model.metadata).map(([key, value]) => element('metadata', { key, value })),
        ...(model.graph ? [formatGraph('graph', model.graph)] : []),
        ...model.functions.map(formatFunction),
        ...model.tensors.map((tensor) => formatTensor('tensor', tensor)),
      ]),
    ) +
    '\n'
  );
}

/** A folded graph as XML. */
export function formatFoldedXml({ name, level, nodes, edges }: FoldedGraph): string {
  const boxes = nodes.map((node) =>
    element(
      'box',
      {
        id: node.id,
        kind: node.kind,
        label: node.label,
        type: node.type ?? undefined,
        parameters: node.parameters ?? undefined,
        macs: node.macs ?? undefined,
      },
      [
        ...node.path.map((step) => element('step', { name: step })),
        ...[...node.operators].map(([operator, count]) => element('operator', { name: operator, count })),
      ],
    ),
  );
  const arrows = edges.map(({ source, target, values }) =>
    element(
      'edge',
      { source, target },
      values.map((value) => formatValue('value', value)),
    ),
  );
  return (
    HEAD +
    element(
      'folded',
      { xmlns: XML_NAMESPACE, version: XML_VERSION, variant: 'folded', name, level },
      lines([...boxes, ...arrows]),
    ) +
    '\n'
  );
}

const lines = (parts: readonly string[]): string[] => (parts.length === 0 ? [] : ['\n', parts.join('\n'), '\n']);

function formatGraph(tag: string, graph: Graph): string {
  return element(
    tag,
    { name: graph.name },
    lines([
      ...graph.inputs.map((value) => formatValue('input', value)),
      ...graph.outputs.map((value) => formatValue('output', value)),
      ...graph.initializers.map((tensor) => formatTensor('initializer', tensor)),
      ...graph.values.map((value) => formatValue('value', value)),
      ...graph.nodes.map(formatNode),
    ]),
  );
}

const formatOpsets = (opsets: ReadonlyMap<string, number>): string[] =>
  [...opsets].map(([domain, version]) => element('opset', { domain, version }));

function formatFunction({
  name,
  domain,
  overload,
  opsets,
  inputs,
  outputs,
  attributes,
  defaults,
  nodes,
}: ModelFunction): string {
  return element(
    'function',
    { name, domain: domain || undefined, overload },
    lines([
      ...formatOpsets(opsets),
      ...inputs.map((each) => element('in', { name: each })),
      ...outputs.map((each) => element('out', { name: each })),
      ...attributes.map((each) => element('parameter', { name: each })),
      ...formatAttributes('default', defaults),
      ...nodes.map(formatNode),
    ]),
  );
}

function formatNode({
  name,
  operator,
  domain,
  overload,
  inputs,
  outputs,
  attributes,
  path,
  classes,
}: GraphNode): string {
  return element('node', { name, operator, domain: domain || undefined, overload }, [
    ...path.map((step, place) => element('step', { name: step, type: classes[place] })),
    ...inputs.map((each) => element('in', { name: each })),
    ...outputs.map((each) => element('out', { name: each })),
    ...formatAttributes('attribute', attributes),
  ]);
}

function formatAttributes(tag: string, attributes: ReadonlyMap<string, Attribute>): string[] {
  return [...attributes].map(([key, value]) => element(tag, { name: key, kind: value.kind }, formatAttribute(value)));
}

function formatAttribute(attribute: Attribute): string[] {
  const { kind, value } = attribute;
  if (kind === 'tensor') return [formatTensor('tensor', value)];
  if (kind === 'tensors') return value.map((tensor) => formatTensor('tensor', tensor));
  if (kind === 'graph') return [formatGraph('graph', value)];
  if (kind === 'graphs') return value.map((graph) => formatGraph('graph', graph));
  const items = Array.isArray(value)
    ? (value as readonly (string | number | bigint)[])
    : [value as string | number | bigint];
  return items.map((item) => `<item>${escapeXml(Object.is(item, -0) ? '-0' : String(item))}</item>`);
}

function formatTensor(tag: string, { name, type, dims, bytes, payload, external }: Tensor): string {
  return element(tag, {
    name,
    type,
    dims: dims.join(' '),
    bytes,
    payload:
      payload === null ? undefined : Buffer.from(payload.buffer, payload.byteOffset, payload.length).toString('base64'),
    external: external ?? undefined,
  });
}

/** A shape without extents is that of a scalar; a value without a shape has one that is not known. */
function formatValue(tag: string, { name, type, dims }: ValueInfo): string {
  return element(
    tag,
    { name, type: type ?? undefined },
    dims === null ? [] : [element('shape', {}, dims.map(formatDimension))],
  );
}

function formatDimension(dim: Dimension): string {
  if (dim === null) return '<dim/>';
  return element('dim', typeof dim === 'number' ? { size: dim } : { symbol: dim });
}
