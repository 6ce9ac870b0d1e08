import type { Graph, Model, ValueInfo } from './graph.ts';
import { visitGraphs } from './visit-graphs.ts';

/** A graph with a tenth of the nodes of one inside it only chooses when that one runs. */
const CHOOSES = 10;

/**
 * The graph of a model that is worth drawing: its own, or where that only chooses between bodies (decoders merged into
 * an If have two nodes and two bodies of a thousand) the largest body, with the values that it takes from outside as
 * inputs. Null for a format without operations. `within` is the graph of the model that it is.
 */
export function mainGraph({ graph }: Model): { graph: Graph; within: Graph } | null {
  if (graph === null) return null;
  let within = graph;
  visitGraphs(graph, (each) => {
    if (each.nodes.length > within.nodes.length) within = each;
  });
  if (within === graph || within.nodes.length < CHOOSES * graph.nodes.length) return { graph, within: graph };
  const made = new Set([...within.inputs, ...within.initializers].map(({ name }) => name));
  for (const node of within.nodes) for (const output of node.outputs) made.add(output);
  const read = new Set(within.nodes.flatMap(({ inputs }) => inputs));
  const around = [
    ...graph.inputs,
    ...graph.nodes.flatMap(({ outputs }) => outputs.map((name): ValueInfo => ({ name, type: null, dims: null }))),
  ];
  const taken = around.filter(({ name }) => read.has(name) && !made.has(name));
  return {
    graph: {
      ...within,
      inputs: [...taken, ...within.inputs],
      initializers: [
        ...within.initializers,
        ...graph.initializers.filter(({ name }) => read.has(name) && !made.has(name)),
      ],
    },
    within,
  };
}
