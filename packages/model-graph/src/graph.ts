/** Where a value of a graph has its extent: a number, a named symbol (`batch`), or null where nothing is known. */
export type Dimension = number | string | null;

/**
 * Element types as ONNX Runtime names them: float32, float64, float16, bfloat16, int8 to int64, uint8 to uint64, int4,
 * uint4, bool, string, complex64, complex128, float8e4m3fn and its kin; `sequence(float32)`, `optional(…)`,
 * `map(int64,…)` for values that are no tensors; GGUF's quantizations keep their names in lower case (`q4_k`).
 */
export type ElementType = string;

/** A weight or constant: its shape and size, and its bytes only where they were small enough to be read. */
export interface Tensor {
  name: string;
  type: ElementType;
  dims: readonly number[];
  /**
   * Bytes of the elements as they lie in memory, also where the file packs them in another way; of a string tensor its
   * texts.
   */
  bytes: number;
  /**
   * Little-endian elements, two 4-bit ones a byte; null where they were jumped over, are texts, or lie in another file.
   */
  payload: Uint8Array | null;
  /** Path of the file that holds the payload, where it is not this one. */
  external: string | null;
  /** Weights that the tensor stands for, where the file says so: those packed inside, 0 for a scale. */
  weights?: number;
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
  /** In a function's body: the name of the function's attribute whose value stands here. */
  | { kind: 'reference'; value: string }
  /** What a graph does not need: a sparse tensor, a type, a text of more than 64 KiB; the value says which. */
  | { kind: 'other'; value: string };

/** One operation: outputs and inputs are names of values, an empty name is an optional one that is left out. */
export interface GraphNode {
  name: string;
  operator: string;
  /** Operator set; empty for ONNX's own. */
  domain: string;
  /** Which of the functions of this name is called, where a model has several. */
  overload?: string;
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
  /** What an initializer was before export, where torch's dynamo exporter says so. */
  origin?: Origin;
}

/** A parameter or a buffer of a module, or a value that was computed from others when constants were folded. */
export type Origin = 'parameter' | 'buffer' | 'folded';

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
  overload?: string;
  /**
   * Version of each operator set of its body by domain, which may be another than the model's; empty where it states
   * none.
   */
  opsets: ReadonlyMap<string, number>;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes: readonly string[];
  /** Values of attributes that a call may leave out. */
  defaults: ReadonlyMap<string, Attribute>;
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
  /** Of a model in several files: how many were read, and how many there are. */
  parts?: { read: number; of: number };
  /** What was amiss in the files and did not stop the reading, one sentence each. */
  warnings?: readonly string[];
}

/**
 * One box of a folded graph: a module with all that is below it, an operation outside of any module, an input or an
 * output.
 */
export interface FoldedNode {
  /** Unlike any other of the graph: the path joined by `/`, the operation's name, or the value's name. */
  id: string;
  kind: 'module' | 'operation' | 'input' | 'output';
  /** What to write on it: the last step of the path, the operator, the value's name. */
  label: string;
  path: readonly string[];
  /** Class of the module, where the exporter states it. */
  type: string | null;
  /** Operations inside by operator; empty for inputs and outputs. */
  operators: ReadonlyMap<string, number>;
  /**
   * Parameters inside, null where the width of packed weights is not known, and multiply-accumulates of one run, where
   * they were counted.
   */
  parameters?: number | null;
  macs?: number | null;
}

/** Values that go from one box to another. */
export interface FoldedEdge {
  source: string;
  target: string;
  values: readonly ValueInfo[];
}

/** A graph folded to a module level: every edge between two boxes is kept, those inside a box are not. */
export interface FoldedGraph {
  name: string;
  level: number;
  nodes: readonly FoldedNode[];
  edges: readonly FoldedEdge[];
  /** Why nothing could be folded, of a file without module paths. */
  note?: string;
}
