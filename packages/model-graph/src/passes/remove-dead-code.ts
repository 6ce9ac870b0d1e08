import type { Graph, GraphNode, Model } from '../graph.ts';
import { ReportError } from '../../../../scripts/lib/report-error.ts';
import { readsOf, type FreeNames } from './find-reads.ts';
import { mapGraphs } from './map-graphs.ts';

/**
 * Leaves only what the outputs need: nodes, weights and stated shapes that none of them reads go, in bodies too, whose
 * outputs are all needed. `outputs` keeps some outputs of the graph and drops the others with what they alone need.
 * Throws ReportError for an output that the graph does not have.
 */
export function removeDeadCode(model: Model, options: { outputs?: readonly string[] } = {}): Model {
  const { graph } = model;
  if (graph === null) return model;
  const names = new Set(graph.outputs.map((output) => output.name));
  for (const wanted of options.outputs ?? []) {
    if (!names.has(wanted))
      throw new ReportError(
        `removeDeadCode: no output named "${wanted}"`,
        `outputs of the graph: ${[...names].slice(0, 20).join(', ')}`,
      );
  }
  const wanted = new Set(options.outputs ?? names);
  return {
    ...model,
    graph: mapGraphs(graph, (each, original, free) => keepLive(each, original === graph ? wanted : null, free)),
  };
}

function keepLive(graph: Graph, wanted: ReadonlySet<string> | null, free: FreeNames): Graph {
  const outputs = wanted === null ? graph.outputs : graph.outputs.filter((output) => wanted.has(output.name));
  const live = liveNodes(
    graph,
    outputs.map((output) => output.name),
    free,
  );
  const nodes = graph.nodes.filter((node) => live.has(node));
  const read = new Set(outputs.map((output) => output.name));
  for (const node of nodes) for (const name of readsOf(node, free)) read.add(name);
  const seen = new Set([...read, ...nodes.flatMap((node) => node.outputs)]);
  return {
    ...graph,
    nodes,
    outputs,
    initializers: graph.initializers.filter((weight) => read.has(weight.name)),
    values: graph.values.filter((value) => seen.has(value.name)),
  };
}

function liveNodes(graph: Graph, outputs: readonly string[], free: FreeNames): ReadonlySet<GraphNode> {
  const producers = new Map(graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node] as const)));
  const live = new Set<GraphNode>();
  const waiting = [...outputs];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const node = name === '' ? undefined : producers.get(name);
    if (node === undefined || live.has(node)) continue;
    live.add(node);
    for (const read of readsOf(node, free)) waiting.push(read);
  }
  return live;
}
