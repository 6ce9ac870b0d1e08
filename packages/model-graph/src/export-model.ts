import { ReportError } from '../../../scripts/lib/report-error.ts';
import { drawGraph } from './draw-graph.ts';
import { foldTensors } from './fold-tensors.ts';
import { formatFoldedGraphml, formatGraphml } from './format-graphml.ts';
import { formatFoldedXml, formatModelXml } from './format-xml.ts';
import type { Dimension, FoldedGraph, Model } from './graph.ts';
import { mainGraph } from './main-graph.ts';
import { foldedJson, modelJson } from './model-json.ts';
import { modelVariant, type Variant } from './model-variant.ts';
import type { GraphFormat } from '../../../scripts/graph/parse-graph-options.ts';
import { countMacs } from './passes/count-macs.ts';
import { foldConstants } from './passes/fold-constants.ts';
import { foldModules } from './passes/fold-modules.ts';
import { inferShapes, type InputSizes } from './passes/infer-shapes.ts';
import { removeDeadCode } from './passes/remove-dead-code.ts';
import { withShapes } from './with-shapes.ts';

export interface ExportOptions {
  format: GraphFormat;
  variant: Variant;
  /** Module level of the folded variant. */
  level: number;
  /** Sizes of inputs by name, and elements of those that decide what runs. */
  inputs: Readonly<Record<string, readonly Dimension[]>>;
  values?: InputSizes['values'];
}

/** The text of an export: the variant of the model that was asked for, in the format that was asked for. */
export function exportModel(model: Model, { format, variant, level, inputs, values = {} }: ExportOptions): string {
  if (variant === 'folded')
    return format === 'svg'
      ? drawGraph(foldForDrawing(model, level, inputs, values))
      : exportFolded(foldModel(model, level, inputs, values), format);
  const prepared = modelVariant(prepare(model, variant, { inputs, values }), variant);
  if (format === 'xml') return formatModelXml(prepared, variant);
  if (format === 'json') return `${JSON.stringify(modelJson(prepared))}\n`;
  if (format === 'svg')
    throw new ReportError('--format svg: draws the folded variant only', '--variant folded', { exitCode: 2 });
  if (!prepared.graph)
    throw new ReportError(
      `--format graphml: a ${model.format} file has no operations to connect`,
      '--variant folded gives the tree of its modules',
    );
  return formatGraphml(prepared.graph);
}

/** Sizes of inputs that were given are shown in every variant, inferred ones where shapes are asked for. */
function prepare(model: Model, variant: Variant, sizes: InputSizes): Model {
  if (variant === 'shapes') return withShapes(removeDeadCode(foldConstants(model, sizes)), sizes);
  return Object.keys({ ...sizes.inputs, ...sizes.values }).length > 0 ? withShapes(model, sizes) : model;
}

/** A model folded to a module level; one without a graph as the tree of its modules. */
export function foldModel(
  model: Model,
  level: number,
  inputs: ExportOptions['inputs'] = {},
  values: InputSizes['values'] = {},
): FoldedGraph {
  if (!model.graph) return foldTensors(model.tensors, level);
  const shapes = inferShapes(model, { inputs, values });
  const { byNode, unknown } = countMacs(model, shapes);
  return foldModules(model.graph, level, {
    values: shapes.graphs.get(model.graph),
    macs: unknown === 0 ? byNode : undefined,
  });
}

/** What is drawn of a model: the graph that does the work, without shape arithmetic, folded to a module level. */
export function foldForDrawing(
  model: Model,
  level: number,
  inputs: ExportOptions['inputs'] = {},
  values: InputSizes['values'] = {},
): FoldedGraph {
  const cleared = removeDeadCode(foldConstants(model, { inputs, values }));
  const main = mainGraph(cleared);
  if (main === null) return foldModel(model, level);
  return foldModules(main.graph, level, { values: inferShapes(cleared, { inputs, values }).graphs.get(main.within) });
}

function exportFolded(folded: FoldedGraph, format: Exclude<GraphFormat, 'svg'>): string {
  if (format === 'xml') return formatFoldedXml(folded);
  return format === 'graphml' ? formatFoldedGraphml(folded) : `${JSON.stringify(foldedJson(folded))}\n`;
}
