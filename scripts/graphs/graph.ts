/** Where a value of a graph has its extent: a number, a named symbol (`batch`), or null where nothing is known. */
export type Dimension = number | string | null;

/** Element types by their ONNX names in lower case (`float16`, `int64`, `string`); formats of their own keep theirs (`q4_k`). */
export type ElementType = string;

/** A weight or constant: its shape and size, and its bytes only where they were small enough to be read. */
export interface Tensor {
  name: string;
  type: ElementType;
  dims: readonly number[];
  /** Bytes of the payload in the file, or in the external file that holds it. */
  bytes: number;
  /** Little-endian payload; null where it was jumped over. */
  payload: Uint8Array | null;
  /** Path of the file that holds the payload, where it is not this one. */
  external: string | null;
}

/** One attribute of a node; graphs and tensors are attributes too. */
export type Attribute =
  | { kind: 'float'; value: number }
  | { kind: 'int'; value: bigint }
  | { kind: 'string'; value: string }
  | { kind: 'floats'; value: readonly number[] }
  | { kind: 'ints'; value: readonly bigint[] }
  | { kind: 'strings'; value: readonly string[] }
  | { kind: 'tensor'; value: Tensor }
  | { kind: 'tensors'; value: readonly Tensor[] }
  | { kind: 'graph'; value: Graph }
  | { kind: 'graphs'; value: readonly Graph[] }
  | { kind: 'other'; value: string };

/** One operation: outputs and inputs are names of values, an empty name is an optional one that is left out. */
export interface GraphNode {
  name: string;
  operator: string;
  /** Operator set; empty for ONNX's own. */
  domain: string;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes: ReadonlyMap<string, Attribute>;
  /** Module path of the exporter, outermost first: ['encoder', 'layer.0', 'attention']; empty where none is known. */
  path: readonly string[];
  /** Class of each step of the path, where the exporter states it; else empty. */
  classes: readonly string[];
}

/** An input or output of a graph, or a value whose shape the file states. */
export interface ValueInfo {
  name: string;
  type: ElementType | null;
  /** Null where even the rank is unknown. */
  dims: readonly Dimension[] | null;
}

/** A graph or the body of an If, Loop or Scan; names of an outer graph are visible in an inner one. */
export interface Graph {
  name: string;
  nodes: readonly GraphNode[];
  inputs: readonly ValueInfo[];
  outputs: readonly ValueInfo[];
  initializers: readonly Tensor[];
  values: readonly ValueInfo[];
}

/** A function of the model: a body that its nodes call by domain and name. */
export interface ModelFunction {
  domain: string;
  name: string;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes: readonly string[];
  nodes: readonly GraphNode[];
}

/** What the structure of one model file says. Safetensors and GGUF have weights and no graph. */
export interface Model {
  format: 'onnx' | 'safetensors' | 'gguf';
  producer: string | null;
  /** Version of each operator set by domain. */
  opsets: ReadonlyMap<string, number>;
  /** Null for formats without operations. */
  graph: Graph | null;
  functions: readonly ModelFunction[];
  /** All weights of a format without a graph, in file order; for ONNX they are in the graphs. */
  tensors: readonly Tensor[];
  /** Where the module paths come from. */
  paths: 'names' | 'metadata' | 'tf2onnx' | 'tensors' | 'none';
  /** Free metadata of the file (GGUF keys, safetensors __metadata__, ONNX metadata_props). */
  metadata: Readonly<Record<string, string>>;
}
