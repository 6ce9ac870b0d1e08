import { countParameters } from './count-parameters.ts';
import { countWeights, sumWeights } from './count-weights.ts';
import { elementsOf } from './element-types.ts';
import type { Graph, Model, Tensor } from './graph.ts';
import { visitGraphs, visitNodes } from './visit-graphs.ts';

/** Number of tensors, of their elements, and of their bytes in memory. */
export interface TensorTotals {
  count: number;
  elements: number;
  bytes: number;
}

/** Totals over tensors, and the same by element type, types by name. */
export interface TensorSummary extends TensorTotals {
  by_dtype: Record<string, TensorTotals>;
}

/** What can be counted in a model as the file states it, before any pass; names are those of the `--stats` line. */
export interface GraphStats {
  /** `onnx`, `safetensors` or `gguf`. */
  format: Model['format'];
  /** Tool that wrote the file, with its version. */
  producer: string | null;
  /** Operator sets by domain, the empty one for ONNX's own. */
  opset: Record<string, number>;
  /** Where module paths come from. */
  paths: Model['paths'];
  /** Graphs: the one of the model and those inside of nodes. */
  graphs: number;
  /** Nodes of the graph of the model, and of all graphs. */
  nodes_top: number;
  nodes_all: number;
  /** Nodes by operator; a domain that is not ONNX's stands before it (`com.microsoft.FusedMatMul`). */
  op_types_top: Record<string, number>;
  op_types_all: Record<string, number>;
  /** Nodes of the bodies of functions; they are in none of the counts above. */
  function_nodes: number;
  /** Nodes with a module path, of all graphs. */
  nodes_with_path: number;
  /** Initializers of all graphs, or all tensors of a format without a graph. */
  initializers: TensorSummary;
  /** Initializers of the graph of the model. */
  initializers_top: TensorSummary;
  /** Tensors of Constant nodes, of all graphs. */
  constant_tensors: TensorSummary;
  /**
   * Weights, those inside of packed tensors counted one by one, without scales, zero points and whatever else only
   * unpacks them; null where names and shapes leave open how many a packed tensor holds.
   */
  parameters: number | null;
  /** Parameters of a format without a graph by module path, every level of it; null for a graph. */
  parameters_by_module: Record<string, number | null> | null;
  /** Packed tensors of a format without a graph whose weights are not known, by name; null for a graph. */
  parameters_unknown: string[] | null;
}

/** Counts nodes, operators, tensors and parameters of a model. */
export function graphStats(model: Model): GraphStats {
  const graphs: Graph[] = [];
  if (model.graph) visitGraphs(model.graph, (graph) => graphs.push(graph));
  const constants: Tensor[] = [];
  for (const { operator, attributes } of graphs.flatMap(({ nodes }) => nodes)) {
    const value = operator === 'Constant' ? attributes.get('value') : undefined;
    if (value?.kind === 'tensor') constants.push(value.value);
  }
  const [top, all] = [model.graph?.nodes ?? [], graphs.flatMap(({ nodes }) => nodes)];
  const weights = countWeights(model.graph ? [] : model.tensors);
  let visited = 0;
  visitNodes(model, () => (visited += 1));
  return {
    format: model.format,
    producer: model.producer,
    opset: Object.fromEntries(model.opsets),
    paths: model.paths,
    graphs: graphs.length,
    nodes_top: top.length,
    nodes_all: all.length,
    op_types_top: countOperators(top),
    op_types_all: countOperators(all),
    function_nodes: visited - all.length,
    nodes_with_path: all.filter(({ path }) => path.length > 0).length,
    initializers: summarize(model.graph ? graphs.flatMap(({ initializers }) => initializers) : model.tensors),
    initializers_top: summarize(model.graph?.initializers ?? model.tensors),
    constant_tensors: summarize(constants),
    parameters: model.graph ? countParameters(model) : sumWeights(weights.values()),
    parameters_by_module: model.graph ? null : parametersByModule(weights),
    parameters_unknown: model.graph ? null : unknownWeights(weights),
  };
}

function countOperators(nodes: readonly { domain: string; operator: string }[]): Record<string, number> {
  const groups = Map.groupBy(nodes, ({ domain, operator }) => (domain === '' ? operator : `${domain}.${operator}`));
  return Object.fromEntries(
    [...groups].map(([name, each]) => [name, each.length] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function summarize(tensors: readonly Tensor[]): TensorSummary {
  const groups = Map.groupBy(tensors, ({ type }) => type);
  const byType = [...groups].map(([type, each]) => [type, total(each)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...total(tensors), by_dtype: Object.fromEntries(byType) };
}

function total(tensors: readonly Tensor[]): TensorTotals {
  const elements = tensors.reduce((sum, { dims }) => sum + elementsOf(dims), 0);
  return { count: tensors.length, elements, bytes: tensors.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** `encoder.layer.0.dense.weight` counts for encoder, encoder.layer, encoder.layer.0 and encoder.layer.0.dense. */
function parametersByModule(weights: ReadonlyMap<Tensor, number | null>): Record<string, number | null> {
  const sums = new Map<string, number | null>();
  for (const [{ name }, count] of weights) {
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const module = name.slice(0, dot);
      sums.set(module, sumWeights([sums.has(module) ? (sums.get(module) ?? null) : 0, count]));
    }
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function unknownWeights(weights: ReadonlyMap<Tensor, number | null>): string[] {
  return [...weights].flatMap(([{ name }, count]) => (count === null ? [name] : []));
}
