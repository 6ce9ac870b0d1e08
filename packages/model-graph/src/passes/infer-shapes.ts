import type { Dimension, Graph, GraphNode, Model, ModelFunction, ValueInfo } from '../graph.ts';
import { functionsByKey } from '../function-key.ts';
import { ReportError } from '../../../../scripts/lib/report-error.ts';
import { substitute } from './dimension-algebra.ts';
import { allGraphs } from './find-reads.ts';
import { inferGraph, type Inference } from './infer-graph.ts';
import { sizeOf, tensor, type Value } from './value.ts';

/** What is known of all values of a model. */
export interface ModelShapes {
  /** For the graph, every body inside it and every called function: its values by name, weights among them. */
  graphs: ReadonlyMap<Graph, ReadonlyMap<string, Value>>;
  /** The body that a node stands for which calls a function of the model. */
  bodies: ReadonlyMap<GraphNode, Graph>;
  /** The branch that an If takes, where its condition is known or the other branch cannot run. */
  branches: ReadonlyMap<GraphNode, Graph>;
  /** Operators without a rule, with the number of times one was met; their outputs are unknown unless the file states them. */
  unknownOperators: ReadonlyMap<string, number>;
}

/** What is fixed of the inputs of a model by their names. */
export interface InputSizes {
  /** Extents. */
  inputs?: Readonly<Record<string, readonly Dimension[]>>;
  /** Elements in row order, for inputs that decide what runs (`use_cache_branch`, `sr`). */
  values?: Readonly<Record<string, readonly number[]>>;
}

/**
 * Type, extents and (for small ones) elements of every value of a model, from its structure alone. Sizes of inputs can
 * be fixed by name; a symbol that one input fixes is fixed everywhere. Other symbols are kept, with sums and products of
 * them. What cannot be known without running the model is null, or a symbol that says what was counted. Throws
 * ReportError for a fixed input that the graph does not have, or has with another rank or number of elements.
 */
export function inferShapes(model: Model, options: InputSizes = {}): ModelShapes {
  const run: Inference = {
    opsets: model.opsets,
    functions: functionsByKey(model.functions),
    bound: new Map(),
    trusted: true,
    visits: 0,
    inlined: 0,
    graphs: new Map(),
    bodies: new Map(),
    unknownOperators: new Map(),
    conflicts: { count: 0 },
    branches: new Map(),
  };
  const { graph } = model;
  if (graph === null) return run;
  const fixed = new Map(Object.entries(options.inputs ?? {}));
  checkInputs(graph, fixed, Object.keys(options.values ?? {}));
  run.bound = bindSymbols(graph, fixed);
  run.trusted = graph.inputs.every((info) => agrees(info, fixed.get(info.name)));
  run.visits = visitsFor(graph, model.functions);
  inferGraph(
    run,
    graph,
    graph.inputs.map((info) => inputValue(info, fixed.get(info.name), run.bound, options.values?.[info.name] ?? null)),
  );
  return run;
}

/** Enough for every loop of real models several times over; a file made to blow up ends with unknown values. */
function visitsFor(graph: Graph, functions: readonly ModelFunction[]): number {
  let nodes = 0;
  for (const inner of allGraphs(graph)) nodes += inner.nodes.length;
  for (const called of functions) nodes += called.nodes.length;
  return 20_000 + 50 * nodes;
}

function checkInputs(graph: Graph, fixed: ReadonlyMap<string, readonly Dimension[]>, given: readonly string[]): void {
  const infos = new Map(graph.inputs.map((info) => [info.name, info]));
  for (const name of [...fixed.keys(), ...given]) {
    if (!infos.has(name))
      throw new ReportError(
        `inferShapes: no input named "${name}"`,
        `inputs of the graph: ${[...infos.keys()].slice(0, 20).join(', ')}`,
      );
  }
  for (const [name, dims] of fixed) {
    const info = infos.get(name)!;
    if (info.dims !== null && info.dims.length !== dims.length) {
      throw new ReportError(
        `inferShapes: input "${name}": expected ${info.dims.length} extents, received ${dims.length}`,
        `the file states ${info.dims.join('x')}`,
      );
    }
  }
}

function bindSymbols(graph: Graph, fixed: ReadonlyMap<string, readonly Dimension[]>): Map<string, Dimension> {
  const bound = new Map<string, Dimension>();
  for (const { name, dims } of graph.inputs) {
    fixed.get(name)?.forEach((extent, place) => {
      const symbol = dims?.[place];
      if (typeof symbol === 'string' && !bound.has(symbol)) bound.set(symbol, extent);
    });
  }
  return bound;
}

/** Whether a fixed size keeps the numbers that the file states for the input. */
function agrees(info: ValueInfo, fixed: readonly Dimension[] | undefined): boolean {
  return (
    fixed === undefined ||
    info.dims === null ||
    info.dims.every((dim, place) => typeof dim !== 'number' || dim === fixed[place])
  );
}

function inputValue(
  info: ValueInfo,
  fixed: readonly Dimension[] | undefined,
  bound: ReadonlyMap<string, Dimension>,
  elements: readonly number[] | null,
): Value {
  const stated = info.dims === null ? null : info.dims.map((dim) => substitute(dim, bound));
  const dims = fixed ?? stated;
  const size = dims === null ? null : sizeOf(dims);
  if (elements !== null && size !== null && size !== elements.length)
    throw new ReportError(
      `inferShapes: input "${info.name}": expected ${size} elements, received ${elements.length}`,
      `its shape is ${dims!.join('x') || 'that of a scalar'}`,
    );
  return tensor(info.type, dims, elements);
}
