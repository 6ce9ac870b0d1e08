import { bytesOf, elementsOf } from '../src/element-types.ts';
import type { Attribute, Dimension, Graph, GraphNode, Model, ModelFunction, Tensor, ValueInfo } from '../src/graph.ts';
import type { Element } from './parse-xml.ts';
import { unescapeXml } from './unescape-xml.ts';
import { knownIn, nameOf, nodeName, NOWHERE, valuesOf, type Known } from './xml-names.ts';
import { all, first, read, real, whole } from './xml-parts.ts';

/** Characters of the extents of a tensor: 64 of 16 digits. */
const MOST_EXTENTS = 1_100;

const names = (parent: Element, tag: string): string[] => all(parent, tag).map((child) => read(child, 'name'));

export function modelOf(root: Element): Model {
  const known = knownIn(root);
  const graph = all(root, 'graph')[0];
  return {
    format: read(root, 'format') as Model['format'],
    producer: root.attributes.get('producer') ?? null,
    opsets: opsetsOf(root),
    graph: graph ? graphOf(graph, known) : null,
    functions: all(root, 'function').map((each) => functionOf(each, known)),
    tensors: all(root, 'tensor').map((each) => tensorOf(each, known)),
    paths: read(root, 'paths') as Model['paths'],
    metadata: Object.fromEntries(all(root, 'metadata').map((each) => [read(each, 'key'), read(each, 'value')])),
  };
}

function opsetsOf(each: Element): Map<string, number> {
  return new Map(all(each, 'opset').map((opset) => [read(opset, 'domain'), whole(read(opset, 'version'))]));
}

function functionOf(each: Element, known: Known): ModelFunction {
  return {
    domain: read(each, 'domain'),
    name: read(each, 'name'),
    ...overloadOf(each),
    opsets: opsetsOf(each),
    inputs: names(each, 'in'),
    outputs: names(each, 'out'),
    attributes: names(each, 'parameter'),
    defaults: attributesOf(each, 'default', known),
    nodes: all(each, 'node').map((node) => nodeOf(node, known)),
  };
}

function overloadOf({ attributes }: Element): { overload?: string } {
  const overload = attributes.get('overload');
  return overload === undefined ? {} : { overload };
}

function graphOf(each: Element, known: Known): Graph {
  const values = (tag: string) => all(each, tag).map((value) => valueOf(value, known));
  return {
    name: read(each, 'name'),
    nodes: all(each, 'node').map((node) => nodeOf(node, known)),
    inputs: values('input'),
    outputs: values('output'),
    initializers: all(each, 'initializer').map((tensor) => tensorOf(tensor, known)),
    values: values('value'),
  };
}

function nodeOf(each: Element, known: Known): GraphNode {
  const { path, classes } = known.modules.get(read(each, 'module')) ?? NOWHERE;
  return {
    name: nodeName(each, known),
    operator: read(each, 'operator'),
    domain: read(each, 'domain'),
    ...overloadOf(each),
    inputs: valuesOf(each, 'in', known),
    outputs: valuesOf(each, 'out', known),
    attributes: attributesOf(each, 'attribute', known),
    path,
    classes: classes.some((type) => type !== '') ? classes : [],
  };
}

function attributesOf(each: Element, tag: string, known: Known): Map<string, Attribute> {
  return new Map(all(each, tag).map((attribute) => [read(attribute, 'name'), attributeOf(attribute, known)]));
}

function attributeOf(each: Element, known: Known): Attribute {
  const kind = read(each, 'kind');
  const value = read(each, 'value');
  const items = value.split(' ').filter(Boolean);
  const tensors = all(each, 'tensor').map((tensor) => tensorOf(tensor, known));
  const graphs = all(each, 'graph').map((graph) => graphOf(graph, known));
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
      return { kind, value: all(each, 'item').map(({ text }) => unescapeXml(text)) };
    case 'tensor':
      return { kind, value: first(tensors, kind) };
    case 'tensors':
      return { kind, value: tensors };
    case 'graph':
      return { kind, value: first(graphs, kind) };
    case 'graphs':
      return { kind, value: graphs };
    default:
      return { kind: kind as 'string' | 'reference' | 'other', value };
  }
}

function tensorOf(each: Element, known: Known): Tensor {
  const payload = each.attributes.get('payload');
  const [type, dims] = [read(each, 'type'), extentsOf(read(each, 'dims'))];
  const bytes = each.attributes.get('bytes');
  return {
    name: nameOf(each, known),
    type,
    dims,
    bytes: bytes === undefined ? (bytesOf(type, elementsOf(dims)) ?? NaN) : whole(bytes),
    payload: payload === undefined ? null : new Uint8Array(Buffer.from(payload, 'base64')),
    external: each.attributes.get('external') ?? null,
  };
}

function extentsOf(text: string): number[] {
  if (text.length > MOST_EXTENTS) throw new SyntaxError(`expected extents, received ${text.length} characters`);
  return text.split(' ').filter(Boolean).map(whole);
}

export function valueOf(each: Element, { values }: Pick<Known, 'values'>): ValueInfo {
  const shape = all(each, 'shape')[0];
  const short = each.attributes.get('dims');
  const id = each.attributes.get('value') ?? read(each, 'id');
  return {
    name: values.get(id) ?? id,
    type: each.attributes.get('type') ?? null,
    dims: shape ? all(shape, 'dim').map(dimensionOf) : (short?.split(' ').filter(Boolean).map(extentOf) ?? null),
  };
}

const extentOf = (text: string): Dimension => (text === '?' ? null : /^\d/.test(text) ? whole(text) : text);

function dimensionOf({ attributes }: Element): Dimension {
  const size = attributes.get('size');
  return size === undefined ? (attributes.get('symbol') ?? null) : whole(size);
}
