import type { Row } from '../../data/schema/table.ts';
import type { FoldedGraph } from '../../packages/model-graph/src/graph.ts';
import type { StatsLine } from '../../packages/model-graph/src/stats-line.ts';
import type { KnownArchitecture } from './known-architectures.ts';

/** Rows of the three tables of data/architectures for one file. */
export interface ArchitectureRows {
  architecture: Row;
  nodes: Row[];
  edges: Row[];
}

/** Facts of one file from its counts and its folded graph. */
export function architectureRows(known: KnownArchitecture, stats: StatsLine, folded: FoldedGraph): ArchitectureRows {
  const architecture = known.name;
  const operators = Object.keys(stats.op_types_all ?? {}).length;
  const shapes = Object.entries(known.inputs)
    .map(([name, size]) => `${name}=${size.join('x')}`)
    .join(' ');
  return {
    architecture: {
      architecture,
      title: known.title,
      format: stats.format,
      package: known.package,
      version: known.version,
      path: known.path,
      sha256: known.sha256,
      file_bytes: stats.file_bytes,
      read_bytes: stats.bytes_fetched,
      paths: stats.paths,
      graphs: stats.graphs,
      nodes: stats.format === 'onnx' ? stats.nodes_all : null,
      nodes_simplified: stats.after_const_fold_and_dce?.nodes_all ?? null,
      operators: operators > 0 ? operators : null,
      parameters: stats.parameters,
      weight_bytes: Object.values(stats.weight_bytes_by_dtype).reduce((sum, each) => sum + each, 0),
      input: stats.macs_total === null ? null : shapes || null,
      macs: stats.macs_total,
      level: known.level,
      boxes: folded.nodes.length,
      arrows: folded.edges.length,
      drawn: known.drawn,
    },
    nodes: folded.nodes.map(({ id, kind, label, type, operators: inside, parameters, macs }) => ({
      architecture,
      node: id,
      kind,
      label,
      class: type,
      nodes: [...inside.values()].reduce((sum, each) => sum + each, 0),
      parameters: parameters ?? null,
      macs: macs ?? null,
    })),
    edges: folded.edges.map(({ source, target, values }) => ({ architecture, source, target, values: values.length })),
  };
}
