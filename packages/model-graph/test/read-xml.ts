import { ReportError } from '../../../scripts/lib/report-error.ts';
import { XML_VERSION } from '../src/format-xml.ts';
import type {
  Attribute,
  Dimension,
  FoldedGraph,
  FoldedNode,
  Graph,
  GraphNode,
  Model,
  ModelFunction,
  Tensor,
  ValueInfo,
} from '../src/graph.ts';
import { parseXml, type Element } from './parse-xml.ts';
import { shownName } from '../src/shown-name.ts';
import { unescapeXml } from '../src/xml-text.ts';

const HINT = 'expected what npm run graph -- --format xml writes; packages/model-graph/graph.xsd describes it';
/** Characters of the extents of a tensor: 64 of 16 digits. */
const MOST_EXTENTS = 1_100;

/** Reads what `formatModelXml` or `formatFoldedXml` wrote: the same model or folded graph. */
export function readXml(xml: string, where: string): Model | FoldedGraph {
  const root = parseXml(xml, where);
  if (root.attributes.get('version') !== String(XML_VERSION))
    throw new ReportError(`${where}: version ${root.attributes.get('version')}, expected ${XML_VERSION}`, HINT);
  try {
    if (root.name === 'folded') return foldedOf(root);
    if (root.name === 'model') return modelOf(root);
  } catch (cause) {
    // Numbers that are none: the reading functions know the value, not the file.
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new ReportError(`${where}: ${cause.message}`, HINT, { cause });
  }
  throw new ReportError(`${where}: element <${root.name}>, expected <model> or <folded>`, HINT);
}

const all = (parent: Element, name: string): Element[] => parent.children.filter((child) => child.name === name);
const read = (each: Element, key: string): string => each.attributes.get(key) ?? '';

/** A whole number that is not negative. */
function whole(text: string): number {
  if (!/^\d{1,16}$/.test(text)) throw new SyntaxError(`expected a whole number, received ${shownName(text)}`);
  return Number(text);
}

function real(text: string | undefined): number {
  if (text === undefined || !/^(-?(\d|Infinity)|NaN$)/.test(text))
    throw new SyntaxError(`expected a number, received ${shownName(text ?? '')}`);
  return Number(text);
}

/** What an attribute of this kind must have. */
function first<T>(items: readonly T[], kind: string): T {
  if (items.length === 0) throw new SyntaxError(`an attribute of kind ${shownName(kind)} without a value`);
  return items[0]!;
}

const names = (parent: Element, tag: string): string[] => all(parent, tag).map((child) => read(child, 'name'));

function modelOf(root: Element): Model {
  const graph = all(root, 'graph')[0];
  return {
    format: read(root, 'format') as Model['format'],
    producer: root.attributes.get('producer') ?? null,
    opsets: opsetsOf(root),
    graph: graph ? graphOf(graph) : null,
    functions: all(root, 'function').map(functionOf),
    tensors: all(root, 'tensor').map(tensorOf),
    paths: read(root, 'paths') as Model['paths'],
    metadata: Object.fromEntries(all(root, 'metadata').map((each) => [read(each, 'key'), read(each, 'value')])),
  };
}

function opsetsOf(each: Element): Map<string, number> {
  return new Map(all(each, 'opset').map((opset) => [read(opset, 'domain'), whole(read(opset, 'version'))]));
}

function functionOf(each: Element): ModelFunction {
  return {
    domain: read(each, 'domain'),
    name: read(each, 'name'),
    ...overloadOf(each),
    opsets: opsetsOf(each),
    inputs: names(each, 'in'),
    outputs: names(each, 'out'),
    attributes: names(each, 'parameter'),
    defaults: attributesOf(each, 'default'),
    nodes: all(each, 'node').map(nodeOf),
  };
}

function overloadOf({ attributes }: Element): { overload?: string } {
  const overload = attributes.get('overload');
  return overload === undefined ? {} : { overload };
}

function graphOf(each: Element): Graph {
  return {
    name: read(each, 'name'),
    nodes: all(each, 'node').map(nodeOf),
    inputs: all(each, 'input').map(valueOf),
    outputs: all(each, 'output').map(valueOf),
    initializers: all(each, 'initializer').map(tensorOf),
    values: all(each, 'value').map(valueOf),
  };
}

function nodeOf(each: Element): GraphNode {
  const steps = all(each, 'step');
  return {
    name: read(each, 'name'),
    operator: read(each, 'operator'),
    domain: read(each, 'domain'),
    ...overloadOf(each),
    inputs: names(each, 'in'),
    outputs: names(each, 'out'),
    attributes: attributesOf(each, 'attribute'),
    path: steps.map((step) => read(step, 'name')),
    classes: steps.some(({ attributes }) => attributes.has('type')) ? steps.map((step) => read(step, 'type')) : [],
  };
}

function attributesOf(each: Element, tag: string): Map<string, Attribute> {
  return new Map(all(each, tag).map((attribute) => [read(attribute, 'name'), attributeOf(attribute)]));
}

function attributeOf(each: Element): Attribute {
  const kind = read(each, 'kind');
  const items = all(each, 'item').map(({ text }) => unescapeXml(text));
  const tensors = all(each, 'tensor').map(tensorOf);
  const graphs = all(each, 'graph').map(graphOf);
  switch (kind) {
    case 'float':
      return { kind, value: real(items[0]) };
    case 'int':
      return { kind, value: BigInt(first(items, kind)) };
    case 'floats':
      return { kind, value: items.map(real) };
    case 'ints':
      return { kind, value: items.map(BigInt) };
    case 'strings':
      return { kind, value: items };
    case 'tensor':
      return { kind, value: first(tensors, kind) };
    case 'tensors':
      return { kind, value: tensors };
    case 'graph':
      return { kind, value: first(graphs, kind) };
    case 'graphs':
      return { kind, value: graphs };
    default:
      return { kind: kind as 'string' | 'reference' | 'other', value: items[0] ?? '' };
  }
}

function tensorOf(each: Element): Tensor {
  const payload = each.attributes.get('payload');
  return {
    name: read(each, 'name'),
    type: read(each, 'type'),
    dims: extentsOf(read(each, 'dims')),
    bytes: whole(read(each, 'bytes')),
    payload: payload === undefined ? null : new Uint8Array(Buffer.from(payload, 'base64')),
    external: each.attributes.get('external') ?? null,
  };
}

function extentsOf(text: string): number[] {
  if (text.length > MOST_EXTENTS) throw new SyntaxError(`expected extents, received ${text.length} characters`);
  return text.split(' ').filter(Boolean).map(whole);
}

function valueOf(each: Element): ValueInfo {
  const shape = all(each, 'shape')[0];
  return {
    name: read(each, 'name'),
    type: each.attributes.get('type') ?? null,
    dims: shape ? all(shape, 'dim').map(dimensionOf) : null,
  };
}

function dimensionOf({ attributes }: Element): Dimension {
  const size = attributes.get('size');
  return size === undefined ? (attributes.get('symbol') ?? null) : whole(size);
}

function foldedOf(root: Element): FoldedGraph {
  return {
    name: read(root, 'name'),
    level: whole(read(root, 'level')),
    nodes: all(root, 'box').map(boxOf),
    edges: all(root, 'edge').map((each) => ({
      source: read(each, 'source'),
      target: read(each, 'target'),
      values: all(each, 'value').map(valueOf),
    })),
  };
}

function boxOf(each: Element): FoldedNode {
  const [parameters, macs] = [each.attributes.get('parameters'), each.attributes.get('macs')];
  return {
    id: read(each, 'id'),
    kind: read(each, 'kind') as FoldedNode['kind'],
    label: read(each, 'label'),
    path: names(each, 'step'),
    type: each.attributes.get('type') ?? null,
    operators: new Map(
      all(each, 'operator').map((operator) => [read(operator, 'name'), whole(read(operator, 'count'))]),
    ),
    ...(parameters === undefined
      ? {}
      : { parameters: whole(parameters), macs: macs === undefined ? null : whole(macs) }),
  };
}
