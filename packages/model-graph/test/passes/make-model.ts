import type {
  Attribute,
  Dimension,
  Graph,
  GraphNode,
  Model,
  ModelFunction,
  Tensor,
  ValueInfo,
} from '../../src/graph.ts';
import { bytesOf, elementsOf } from '../../src/element-types.ts';

/** Attributes as tests write them: whole numbers, texts, lists, bodies, tensors; `{ float }` and `{ floats }` for the rest. */
export type Given =
  | number
  | string
  | readonly number[]
  | Graph
  | Tensor
  | { float: number }
  | { floats: readonly number[] }
  | { reference: string };

/** A node; `com.microsoft:Gelu` names a domain. */
export function makeNode(
  operator: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Readonly<Record<string, Given>> = {},
  path: readonly string[] = [],
): GraphNode {
  const [domain, name] = operator.includes(':') ? (operator.split(':') as [string, string]) : ['', operator];
  const entries = Object.entries(attributes).map(([key, given]) => [key, makeAttribute(given)] as const);
  return {
    name: `${outputs[0] ?? ''} made`,
    operator: name,
    domain,
    inputs,
    outputs,
    attributes: new Map(entries),
    path,
    classes: [],
  };
}

function makeAttribute(given: Given): Attribute {
  if (typeof given === 'number') return { kind: 'int', value: BigInt(given) };
  if (typeof given === 'string') return { kind: 'string', value: given };
  if (Array.isArray(given)) return { kind: 'ints', value: given.map(BigInt) };
  if ('float' in given) return { kind: 'float', value: given.float };
  if ('floats' in given) return { kind: 'floats', value: given.floats };
  if ('reference' in given) return { kind: 'reference', value: given.reference };
  return 'nodes' in given ? { kind: 'graph', value: given } : { kind: 'tensor', value: given as Tensor };
}

/** A weight whose elements were jumped over. */
export function makeWeight(name: string, dims: readonly number[], type = 'float32'): Tensor {
  return { name, type, dims, bytes: bytesOf(type, elementsOf(dims)) ?? 0, payload: null, external: null };
}

/** An int64 vector, or with `dims` a tensor of another rank, whose elements were read. */
export function makeInts(
  name: string,
  elements: readonly number[],
  dims: readonly number[] = [elements.length],
): Tensor {
  const payload = new Uint8Array(new BigInt64Array(elements.map(BigInt)).buffer);
  return { name, type: 'int64', dims, bytes: payload.length, payload, external: null };
}

/** A float32 vector whose elements were read. */
export function makeFloats(
  name: string,
  elements: readonly number[],
  dims: readonly number[] = [elements.length],
): Tensor {
  const payload = new Uint8Array(new Float32Array(elements).buffer);
  return { name, type: 'float32', dims, bytes: payload.length, payload, external: null };
}

/** A boolean scalar. */
export function makeBool(name: string, value: boolean): Tensor {
  return { name, type: 'bool', dims: [], bytes: 1, payload: Uint8Array.of(value ? 1 : 0), external: null };
}

export function makeInfo(
  name: string,
  dims: readonly Dimension[] | null = null,
  type: string | null = 'float32',
): ValueInfo {
  return { name, type, dims };
}

/** A graph; outputs are names. */
export function makeGraph(parts: {
  nodes: readonly GraphNode[];
  inputs?: readonly ValueInfo[];
  outputs?: readonly string[];
  weights?: readonly Tensor[];
  values?: readonly ValueInfo[];
}): Graph {
  const outputs = (parts.outputs ?? []).map((name) => makeInfo(name, null, null));
  return {
    name: 'test',
    nodes: parts.nodes,
    inputs: parts.inputs ?? [],
    outputs,
    initializers: parts.weights ?? [],
    values: parts.values ?? [],
  };
}

export function makeModel(graph: Graph, opset = 17, functions: readonly ModelFunction[] = []): Model {
  return {
    format: 'onnx',
    producer: null,
    opsets: new Map([
      ['', opset],
      ['com.microsoft', 1],
    ]),
    graph,
    functions,
    tensors: [],
    paths: 'none',
    metadata: {},
  };
}
