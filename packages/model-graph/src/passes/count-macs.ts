import type { Dimension, Graph, GraphNode, Model } from '../graph.ts';
import { graphsOf } from '../visit-graphs.ts';
import { intsOf } from './call.ts';
import type { ModelShapes } from './infer-shapes.ts';
import { NEWEST_OPSET } from './infer-graph.ts';
import { macsOfNode } from './macs-of-node.ts';
import { axisOf, numberOf, type Value } from './value.ts';

/** Multiply-accumulates of one run; floating-point operations are twice as many and never stand here. */
export interface MacCount {
  total: number;
  byOperator: ReadonlyMap<string, number>;
  /** By the first steps of the module path, joined by `/`; empty for nodes without one. */
  byModule: ReadonlyMap<string, number>;
  /** By node of the graph itself, with all that its bodies do. */
  byNode: ReadonlyMap<GraphNode, number>;
  /** Multiplying nodes left out of the total because an extent or a number of rounds is not known. */
  unknown: number;
}

/**
 * Counts multiply-accumulates of convolutions, matrix products, recurrent layers and attention (macs-of-node.ts says
 * how), from the shapes of one inference. Of an If the branch taken counts, where that is not known the one that costs
 * more; a body of a Loop or Scan counts once a round. `level` is the depth of module path for byModule, 1 by default.
 */
export function countMacs(model: Model, shapes: ModelShapes, options: { level?: number } = {}): MacCount {
  const byOperator = new Map<string, number>();
  const byModule = new Map<string, number>();
  const byNode = new Map<GraphNode, number>();
  let [total, unknown] = [0, 0];
  if (model.graph === null) return { total, byOperator, byModule, byNode, unknown };
  const frames = findFrames(model.graph, shapes, model.opsets.get('') ?? NEWEST_OPSET);
  const costs = costOfGraphs(frames);
  const waiting: Visit[] = [{ graph: model.graph, rounds: 1, top: null }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const frame = frames.get(visit.graph);
    for (const { node, macs, bodies } of frame?.nodes ?? []) {
      const top = visit.top ?? node;
      for (const body of chooseBodies(bodies, costs)) {
        if (body.rounds === null) unknown += costs.get(body.graph) === 0 ? 0 : 1;
        else waiting.push({ graph: body.graph, rounds: visit.rounds * body.rounds, top });
      }
      if (macs === undefined) continue;
      if (macs === null) {
        unknown += 1;
        continue;
      }
      const cost = macs * visit.rounds;
      total += cost;
      add(byOperator, node.operator, cost);
      add(byModule, node.path.slice(0, options.level ?? 1).join('/'), cost);
      add(byNode, top, cost);
    }
  }
  return { total, byOperator, byModule, byNode, unknown };
}

interface Visit {
  graph: Graph;
  rounds: number;
  /** Node of the outermost graph that this is inside of. */
  top: GraphNode | null;
}

/** A body with the times it runs; null where that is not known; all of one choice exclude each other. */
interface Body {
  graph: Graph;
  rounds: number | null;
  /** Whether it runs whatever the others do. */
  always?: boolean;
}

interface Frame {
  nodes: readonly { node: GraphNode; macs: number | null | undefined; bodies: readonly Body[] }[];
}

/** Costs of the nodes of all graphs, each without its bodies; outer graphs before inner ones. */
function findFrames(graph: Graph, shapes: ModelShapes, opset: number): Map<Graph, Frame> {
  const frames = new Map<Graph, Frame>();
  const waiting: { graph: Graph; outer: Names | null }[] = [{ graph, outer: null }];
  for (let place = 0; place < waiting.length; place += 1) {
    const { graph: each, outer } = waiting[place] as { graph: Graph; outer: Names | null };
    const names: Names = { values: shapes.graphs.get(each) ?? new Map(), outer };
    const nodes = each.nodes.map((node) => {
      const [inputs, outputs] = [node.inputs, node.outputs].map((list) => list.map((name) => look(names, name)));
      const called = shapes.bodies.get(node);
      const bodies =
        called === undefined ? bodiesOf(node, inputs ?? [], shapes, opset) : [{ graph: called, rounds: 1 }];
      for (const body of bodies) waiting.push({ graph: body.graph, outer: called === undefined ? names : null });
      return {
        node,
        macs: called === undefined ? macsOfNode({ node, inputs: inputs ?? [], outputs: outputs ?? [] }) : undefined,
        bodies,
      };
    });
    frames.set(each, { nodes });
  }
  return frames;
}

interface Names {
  values: ReadonlyMap<string, Value>;
  outer: Names | null;
}

function look(names: Names, name: string): Value | null {
  if (name === '') return null;
  for (let place: Names | null = names; place !== null; place = place.outer) {
    const value = place.values.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

function bodiesOf(node: GraphNode, inputs: readonly (Value | null)[], shapes: ModelShapes, opset: number): Body[] {
  const graphs = graphsOf(node);
  if (graphs.length === 0) return [];
  if (node.operator === 'Loop') return graphs.map((graph) => ({ graph, rounds: numberOf(inputs[0] ?? null) }));
  if (node.operator === 'Scan') {
    const rounds = roundsOfScan(node, inputs.at(-1)?.dims ?? null, opset);
    return graphs.map((graph) => ({ graph, rounds }));
  }
  // Both modifiers of attention run.
  if (node.operator === 'FlexAttention') return graphs.map((graph) => ({ graph, rounds: 1, always: true }));
  const taken = shapes.branches.get(node);
  return graphs.filter((graph) => taken === undefined || graph === taken).map((graph) => ({ graph, rounds: 1 }));
}

/** Steps along the axis of the last input; in opset 8 the second one, for each of a batch. */
function roundsOfScan(node: GraphNode, dims: readonly Dimension[] | null, opset: number): number | null {
  if (dims === null) return null;
  const axis = axisOf(intsOf(node, 'scan_input_axes')?.at(-1) ?? 0, dims.length);
  const [steps, batch] = opset < 9 ? [dims[1], dims[0]] : [dims[axis ?? -1], 1];
  return typeof steps === 'number' && typeof batch === 'number' ? steps * batch : null;
}

/** Of the branches that are left, the one that costs most. */
function chooseBodies(bodies: readonly Body[], costs: ReadonlyMap<Graph, number>): readonly Body[] {
  if (bodies.length < 2 || bodies[0]!.always) return bodies;
  return [bodies.reduce((best, body) => ((costs.get(body.graph) ?? 0) > (costs.get(best.graph) ?? 0) ? body : best))];
}

/** Cost of each graph with its bodies, inner graphs first. */
function costOfGraphs(frames: ReadonlyMap<Graph, Frame>): Map<Graph, number> {
  const costs = new Map<Graph, number>();
  for (const [graph, { nodes }] of [...frames].reverse()) {
    let cost = 0;
    for (const { macs, bodies } of nodes) {
      cost += macs ?? 0;
      for (const body of chooseBodies(bodies, costs)) cost += (costs.get(body.graph) ?? 0) * (body.rounds ?? 1);
    }
    costs.set(graph, cost);
  }
  return costs;
}

function add<K>(sums: Map<K, number>, key: K, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
