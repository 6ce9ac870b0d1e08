import type { FoldedGraph, StatsLine } from 'model-graph';
import type { RowIn } from '../../data/schema/folders.ts';
import type { KnownArchitecture } from './known-architectures.ts';

/** Rows of the three tables of data/architectures for one file. */
export interface ArchitectureRows {
  architecture: RowIn<'architectures', 'architectures'>;
  nodes: RowIn<'architectures', 'architecture-nodes'>[];
  edges: RowIn<'architectures', 'architecture-edges'>[];
}

/** What is known of a file before it is read. */
export function architectureFacts({
  name,
  title,
  package: from,
  version,
  path,
  sha256,
  level,
  drawn,
}: KnownArchitecture) {
  return { architecture: name, title, package: from, version, path, sha256, level, drawn };
}

/** Sizes of the inputs as a text; null where none are given. */
export function shapesOf({ inputs }: KnownArchitecture): string | null {
  const shapes = Object.entries(inputs).map(([name, size]) => `${name}=${size.join('x')}`);
  return shapes.join(' ') || null;
}

/** Facts of one file from its counts and its folded graph. */
export function architectureRows(known: KnownArchitecture, stats: StatsLine, folded: FoldedGraph): ArchitectureRows {
  const architecture = known.name;
  const operators = Object.keys(stats.op_types_all ?? {}).length;
  return {
    architecture: {
      ...architectureFacts(known),
      format: stats.format,
      file_bytes: stats.file_bytes,
      read_bytes: stats.bytes_fetched,
      paths: stats.paths,
      graphs: stats.graphs,
      nodes: stats.format === 'onnx' ? stats.nodes_all : null,
      nodes_simplified: stats.after_const_fold_and_dce?.nodes_all ?? null,
      operators: operators > 0 ? operators : null,
      parameters: stats.parameters,
      weight_bytes: Object.values(stats.weight_bytes_by_dtype).reduce((sum, each) => sum + each, 0),
      input: stats.macs_total === null ? null : shapesOf(known),
      macs: stats.macs_total,
      boxes: folded.nodes.length,
      arrows: folded.edges.length,
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
