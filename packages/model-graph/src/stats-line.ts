import type { ByteSource } from './byte-source.ts';
import type { Dimension, Model } from './graph.ts';
import { graphStats, type GraphStats } from './graph-stats.ts';
import { countMacs } from './passes/count-macs.ts';
import { estimateMemory } from './passes/estimate-memory.ts';
import { foldConstants } from './passes/fold-constants.ts';
import { inferShapes, type InputSizes } from './passes/infer-shapes.ts';
import { removeDeadCode } from './passes/remove-dead-code.ts';
import { visitGraphs } from './visit-graphs.ts';

/** What `--stats` prints, in this order: what was read, what it cost, what the file states, what follows from it. */
export interface StatsLine extends GraphStats {
  /** Path or address that was read, and its size in bytes; of an index the size of the index. */
  file: string;
  file_bytes: number;
  /** Bytes that were fetched, and requests (reads, for a local file) that it took, those of the listing included. */
  bytes_fetched: number;
  requests: number;
  /** Files of the model that were read, and that there are; and what was amiss in them. */
  parts_read: number;
  parts_all: number;
  warnings: readonly string[];
  /** Inputs with the sizes that `--shapes` gave or the file states; a symbol by name, null for an unknown extent. */
  inputs: { name: string; type: string | null; shape: readonly Dimension[] | null }[];
  /**
   * Multiply-accumulates of one run (FLOPs are twice as many), in all, by operator and by first step of the module
   * path, empty for nodes without one; null where no graph is known, or where any multiplying node has an unknown
   * extent: those are counted in `macs_missing_shapes`, and `--shapes` mends it.
   */
  macs_total: number | null;
  macs_by_op: Record<string, number> | null;
  macs_by_first_level: Record<string, number> | null;
  macs_missing_shapes: number | null;
  /** Values of all graphs whose extents are all numbers, and all values. */
  values_with_shape: number | null;
  values_all: number | null;
  /** Graph of the model after dead-code elimination alone. */
  after_dce: Folded | null;
  /** Graph of the model once constants are folded as if the sizes of all inputs were fixed, then dead code removed. */
  after_const_fold_and_dce: Folded | null;
  /**
   * Bytes of weights by type as the file has them, Constant nodes among them; estimated peak of activations in bytes,
   * null where an extent is unknown.
   */
  weight_bytes_by_dtype: Record<string, number>;
  activation_peak_bytes: number | null;
}

/** Nodes that are left, in the graph of the model and in all graphs, and those of the former by operator. */
export interface Folded {
  nodes: number;
  nodes_all: number;
  op_types: Record<string, number>;
}

/** Everything that is counted in a model, for one line of JSON, with the inputs of these sizes and elements. */
export function statsLine(
  model: Model,
  source: Pick<ByteSource, 'where' | 'size' | 'fetched'>,
  inputs: Readonly<Record<string, readonly Dimension[]>>,
  values: InputSizes['values'] = {},
): StatsLine {
  const stats = graphStats(model);
  return {
    file: source.where,
    file_bytes: source.size,
    bytes_fetched: source.fetched.bytes,
    requests: source.fetched.requests,
    parts_read: model.parts?.read ?? 1,
    parts_all: model.parts?.of ?? 1,
    warnings: model.warnings ?? [],
    ...stats,
    inputs: (model.graph?.inputs ?? []).map(({ name, type, dims }) => ({ name, type, shape: inputs[name] ?? dims })),
    ...(model.graph
      ? followingStats(model, { inputs, values })
      : {
          ...NOTHING,
          weight_bytes_by_dtype: Object.fromEntries(
            Object.entries(stats.initializers.by_dtype).map(([type, { bytes }]) => [type, bytes]),
          ),
        }),
  };
}

type Following = Omit<
  StatsLine,
  | keyof GraphStats
  | ('file' | 'file_bytes' | 'bytes_fetched' | 'requests' | 'parts_read' | 'parts_all' | 'warnings' | 'inputs')
>;

const NOTHING: Omit<Following, 'weight_bytes_by_dtype'> = {
  macs_total: null,
  macs_by_op: null,
  macs_by_first_level: null,
  macs_missing_shapes: null,
  values_with_shape: null,
  values_all: null,
  after_dce: null,
  after_const_fold_and_dce: null,
  activation_peak_bytes: null,
};

function followingStats(model: Model, sizes: InputSizes): Following {
  const shapes = inferShapes(model, sizes);
  const macs = countMacs(model, shapes);
  const known = macs.unknown === 0;
  const memory = estimateMemory(model, shapes);
  let [shaped, all] = [0, 0];
  visitGraphs(model.graph!, (graph) => {
    const values = shapes.graphs.get(graph);
    for (const name of graph.nodes.flatMap(({ outputs }) => outputs)) {
      if (name === '') continue;
      all += 1;
      if (values?.get(name)?.dims?.every((dim) => typeof dim === 'number')) shaped += 1;
    }
  });
  return {
    macs_total: known ? macs.total : null,
    macs_by_op: known ? sorted(macs.byOperator) : null,
    macs_by_first_level: known ? sorted(macs.byModule) : null,
    macs_missing_shapes: macs.unknown,
    values_with_shape: shaped,
    values_all: all,
    after_dce: foldedOf(removeDeadCode(model)),
    after_const_fold_and_dce: foldedOf(removeDeadCode(foldConstants(model, { ...sizes, shapes }))),
    weight_bytes_by_dtype: sorted(memory.weights),
    activation_peak_bytes: memory.unknown.length === 0 ? memory.activationPeak : null,
  };
}

function foldedOf(model: Model): Folded {
  const { nodes_top, nodes_all, op_types_top } = graphStats(model);
  return { nodes: nodes_top, nodes_all, op_types: op_types_top };
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
