import { ReportError } from '../lib/report-error.ts';
import { drawGraph } from './draw-graph.ts';
import { foldTensors } from './fold-tensors.ts';
import { formatFoldedGraphml, formatGraphml } from './format-graphml.ts';
import { formatFoldedXml, formatModelXml } from './format-xml.ts';
import type { Dimension, FoldedGraph, Model } from './graph.ts';
import { mainGraph } from './main-graph.ts';
import { foldedJson, modelJson } from './model-json.ts';
import { modelVariant, type Variant } from './model-variant.ts';
import type { GraphFormat } from './parse-graph-options.ts';
import { countMacs } from './passes/count-macs.ts';
import { foldConstants } from './passes/fold-constants.ts';
import { foldModules } from './passes/fold-modules.ts';
import { inferShapes } from './passes/infer-shapes.ts';
import { removeDeadCode } from './passes/remove-dead-code.ts';
import { withShapes } from './with-shapes.ts';

export interface ExportOptions {
  format: GraphFormat;
  variant: Variant;
  /** Module level of the folded variant. */
  level: number;
  /** Sizes of inputs by name. */
  inputs: Readonly<Record<string, readonly Dimension[]>>;
}

/** The text of an export: the variant of the model that was asked for, in the format that was asked for. */
export function exportModel(model: Model, { format, variant, level, inputs }: ExportOptions): string {
  if (variant === 'folded') return format === 'svg' ? drawGraph(foldForDrawing(model, level, inputs)) : exportFolded(foldModel(model, level, inputs), format);
  const prepared = modelVariant(prepare(model, variant, inputs), variant);
  if (format === 'xml') return formatModelXml(prepared, variant);
  if (format === 'json') return `${JSON.stringify(modelJson(prepared))}\n`;
  if (format === 'svg') throw new ReportError('--format svg: draws the folded variant only', '--variant folded', { exitCode: 2 });
  if (!prepared.graph) throw new ReportError(`--format graphml: a ${model.format} file has no operations to connect`, '--variant folded gives the tree of its modules');
  return formatGraphml(prepared.graph);
}

/** Sizes of inputs that were given are shown in every variant, inferred ones where shapes are asked for. */
function prepare(model: Model, variant: Variant, inputs: ExportOptions['inputs']): Model {
  if (variant === 'shapes') return withShapes(removeDeadCode(foldConstants(model, { inputs })), { inputs });
  return Object.keys(inputs).length > 0 ? withShapes(model, { inputs }) : model;
}

/** A model folded to a module level; one without a graph as the tree of its modules. */
export function foldModel(model: Model, level: number, inputs: ExportOptions['inputs'] = {}): FoldedGraph {
  if (!model.graph) return foldTensors(model.tensors, level);
  const shapes = inferShapes(model, { inputs });
  const { byNode, unknown } = countMacs(model, shapes);
  return foldModules(model.graph, level, { values: shapes.graphs.get(model.graph), macs: unknown === 0 ? byNode : undefined });
}

/** What is drawn of a model: the graph that does the work, without shape arithmetic, folded to a module level. */
export function foldForDrawing(model: Model, level: number, inputs: ExportOptions['inputs'] = {}): FoldedGraph {
  const cleared = removeDeadCode(foldConstants(model, { inputs }));
  const main = mainGraph(cleared);
  if (main === null) return foldModel(model, level);
  return foldModules(main.graph, level, { values: inferShapes(cleared, { inputs }).graphs.get(main.within) });
}

function exportFolded(folded: FoldedGraph, format: Exclude<GraphFormat, 'svg'>): string {
  if (format === 'xml') return formatFoldedXml(folded);
  return format === 'graphml' ? formatFoldedGraphml(folded) : `${JSON.stringify(foldedJson(folded))}\n`;
}
