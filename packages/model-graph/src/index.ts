/** The structure of a model without its weights: what this package offers, and all of it. */

// Where a file lies: on disk, or at an address whose server answers Range requests.
export { openFileSource, type ByteSource, type Fetched } from './byte-source.ts';
export { openHttpSource, type HttpSourceOptions } from './http-source.ts';
export { shownAddress } from './shown-address.ts';
export { fetchRange } from './fetch-range.ts';
export { readAtMost } from './range-answer.ts';
export type { AnswerHead, ExpectedBody, RangeAnswer, RangeGet, RangeRequest } from './range-get.ts';
export { GraphError } from './graph-error.ts';

// What is read of it.
export { readModel } from './read-model.ts';
export type {
  Attribute,
  Dimension,
  ElementType,
  FoldedEdge,
  FoldedGraph,
  FoldedNode,
  Graph,
  GraphNode,
  Model,
  ModelFunction,
  Tensor,
  ValueInfo,
} from './graph.ts';
export { graphsOf, visitGraphs, visitNodes } from './visit-graphs.ts';

// What follows from it.
export { inferShapes, type InputSizes, type ModelShapes } from './passes/infer-shapes.ts';
export type { Value } from './passes/value.ts';
export { countMacs, type MacCount } from './passes/count-macs.ts';
export { estimateMemory, type MemoryEstimate } from './passes/estimate-memory.ts';
export { foldConstants } from './passes/fold-constants.ts';
export { removeDeadCode } from './passes/remove-dead-code.ts';
export { mainGraph } from './main-graph.ts';
export { foldForDrawing, foldModel, unfoldable } from './export-model.ts';
export { graphStats, type GraphStats, type TensorSummary, type TensorTotals } from './graph-stats.ts';
export { statsLine, type Folded, type StatsLine } from './stats-line.ts';

// How it is written.
export { exportModel, formats, type ExportOptions, type GraphFormat } from './export-model.ts';
export { variants, type Variant } from './model-variant.ts';
export { XML_NAMESPACE, XML_SCHEMA, XML_VERSIONS } from './format-xml.ts';
export { drawGraph } from './draw-graph.ts';
