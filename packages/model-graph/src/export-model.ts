import { GraphError } from './graph-error.ts';
import { drawGraph } from './draw-graph.ts';
import { foldTensors } from './fold-tensors.ts';
import { formatFoldedGraphml, formatGraphml } from './format-graphml.ts';
import { formatFoldedXml } from './format-folded-xml.ts';
import { formatModelXml } from './format-xml.ts';
import type { Dimension, FoldedGraph, Model } from './graph.ts';
import { mainGraph } from './main-graph.ts';
import { foldedJson, modelJson } from './model-json.ts';
import { modelVariant, type Variant } from './model-variant.ts';
import { countMacs } from './passes/count-macs.ts';
import { foldConstants } from './passes/fold-constants.ts';
import { foldModules } from './passes/fold-modules.ts';
import { inferShapes, type InputSizes } from './passes/infer-shapes.ts';
import { removeDeadCode } from './passes/remove-dead-code.ts';
import { withShapes } from './with-shapes.ts';

/** Formats of an export. GraphML holds a graph or a folded one, SVG draws a folded one. */
export const formats = ['xml', 'json', 'graphml', 'svg'] as const;
export type GraphFormat = (typeof formats)[number];

/** What is exported of a model, and how. */
export interface ExportOptions {
  format: GraphFormat;
  variant: Variant;
  /** Module level of the folded variant. */
  level: number;
  /** Sizes of inputs by name, and elements of those that decide what runs. */
  inputs: Readonly<Record<string, readonly Dimension[]>>;
  values?: InputSizes['values'];
  /** Path or address of the file, which errors name; without it they name the graph. */
  where?: string;
}

/** The text of an export: the variant of the model that was asked for, in the format that was asked for. */
export function exportModel(model: Model, options: ExportOptions): string {
  const { format, variant, level, inputs, values = {}, where } = options;
  if (variant === 'folded')
    return format === 'svg'
      ? drawGraph(foldForDrawing(model, level, inputs, values), undefined, where)
      : exportFolded(foldModel(model, level, inputs, values), format);
  const prepared = modelVariant(prepare(model, variant, { inputs, values }), variant);
  if (format === 'xml') return formatModelXml(prepared, variant);
  if (format === 'json') return `${JSON.stringify(modelJson(prepared))}\n`;
  if (format === 'svg')
    throw new GraphError('--format svg: draws the folded variant only', '--variant folded', { exitCode: 2 });
  if (!prepared.graph)
    throw new GraphError(
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
  const note = unfoldable(model);
  if (!model.graph) return { ...foldTensors(model.tensors, level), ...note };
  const shapes = inferShapes(model, { inputs, values });
  const { byNode, unknown } = countMacs(model, shapes);
  const folded = foldModules(model.graph, level, {
    values: shapes.graphs.get(model.graph),
    macs: unknown === 0 ? byNode : undefined,
  });
  return { ...folded, ...note };
}

/** Says of a file without module paths that it cannot be folded; nothing of any other. */
export function unfoldable({ graph, paths }: Pick<Model, 'graph' | 'paths'>): { note?: string } {
  if (paths !== 'none') return {};
  const states = graph ? 'no operation says which module it is in: each is a box of its own' : 'no tensor says so';
  return { note: `not folded, since the file has no module paths (${states})` };
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
