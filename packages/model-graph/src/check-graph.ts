import { GraphError, WRITTEN_SO } from './graph-error.ts';
import { functionKey } from './function-key.ts';
import type { Graph, GraphNode, ModelFunction } from './graph.ts';
import { shownName } from './shown-name.ts';
import { graphsOf } from './visit-graphs.ts';

const HINT = `${WRITTEN_SO}; onnx.checker says more`;

/**
 * Refuses a graph that no runtime could run: a value made twice, a value that nothing makes, a cycle. Graphs inside of
 * nodes are checked with the names that they see from outside. Names of nodes may repeat: nothing refers to them, and
 * runtimes and onnx.checker take models whose writer named every constant alike.
 */
export function checkGraph(graph: Graph, where: string): void {
  checkNodes({
    where,
    what: `graph ${shownName(graph.name)}`,
    nodes: graph.nodes,
    given: givenBy(graph, where),
    wanted: graph.outputs.map(({ name }) => name),
    outer: new Set(),
  });
}

/** Refuses functions of one name, and their bodies on the same grounds. */
export function checkFunctions(functions: readonly ModelFunction[], where: string): void {
  const keys = new Set<string>();
  for (const each of functions) {
    const key = functionKey(each);
    if (keys.has(key)) throw new GraphError(`${where}: two functions ${shownName(each.name)}`, HINT);
    keys.add(key);
    checkFunction(each, where);
  }
}

function checkFunction(each: ModelFunction, where: string): void {
  checkNodes({
    where,
    what: `function ${shownName(each.name)}`,
    nodes: each.nodes,
    given: new Set(each.inputs),
    wanted: each.outputs,
    outer: new Set(),
  });
}

interface Body {
  where: string;
  what: string;
  nodes: readonly GraphNode[];
  /** Names that stand before any node runs. */
  given: Set<string>;
  wanted: readonly string[];
  /** Names that the graphs around this one make. */
  outer: ReadonlySet<string>;
}

/** Inputs and initializers; until version 3 of the format an initializer was an input too. */
function givenBy({ name, inputs, initializers }: Graph, where: string): Set<string> {
  const lists = [inputs, initializers].map((list) => {
    const names = new Set<string>();
    for (const each of list) {
      if (each.name !== '' && names.has(each.name))
        throw new GraphError(`${where}: graph ${shownName(name)} has two values ${shownName(each.name)}`, HINT);
      names.add(each.name);
    }
    return names;
  });
  return new Set(lists.flatMap((names) => [...names]));
}

function checkNodes(body: Body): void {
  const { where, what, nodes, given } = body;
  const makers = new Map<string, number>();
  for (const [place, { outputs }] of nodes.entries()) {
    for (const output of outputs) {
      if (output === '') continue;
      if (makers.has(output) || given.has(output))
        throw new GraphError(`${where}: ${what} has two values ${shownName(output)}`, HINT);
      makers.set(output, place);
    }
  }
  const visible = new Set([...body.outer, ...given, ...makers.keys()]);
  const reads = nodes.map((node) => [
    ...node.inputs,
    ...graphsOf(node).flatMap((graph) => [...capturedBy(graph, where, visible)]),
  ]);
  for (const [place, inputs] of [...reads, body.wanted].entries()) {
    const missing = inputs.find((input) => input !== '' && !visible.has(input));
    if (missing === undefined) continue;
    const reader = nodes[place] ? `node ${shownName(nodes[place].name)} reads` : 'an output is';
    throw new GraphError(`${where}: ${what}: ${reader} ${shownName(missing)}, which nothing makes`, HINT);
  }
  refuseCycles(
    body,
    reads.map((inputs) => inputs.flatMap((input) => makers.get(input) ?? [])),
  );
}

/** Checks a graph inside of a node; the names that it takes from outside. */
function capturedBy(graph: Graph, where: string, outer: ReadonlySet<string>): Set<string> {
  const given = givenBy(graph, where);
  checkNodes({
    where,
    what: `graph ${shownName(graph.name)}`,
    nodes: graph.nodes,
    given,
    wanted: graph.outputs.map(({ name }) => name),
    outer,
  });
  return freeNames(graph);
}

function freeNames(graph: Graph): Set<string> {
  const own = new Set([...graph.inputs, ...graph.initializers].map(({ name }) => name));
  for (const node of graph.nodes) for (const output of node.outputs) own.add(output);
  const free = new Set<string>();
  const see = (name: string) => void (name !== '' && !own.has(name) && free.add(name));
  for (const { name } of graph.outputs) see(name);
  for (const node of graph.nodes) {
    node.inputs.forEach(see);
    for (const inner of graphsOf(node)) freeNames(inner).forEach(see);
  }
  return free;
}

/** Takes away nodes whose inputs are all made, until none is left; `makers` names for each node those it waits for. */
function refuseCycles({ where, what, nodes }: Body, makers: readonly (readonly number[])[]): void {
  const readers = nodes.map((): number[] => []);
  const waits = makers.map((list, place) => {
    const distinct = new Set(list);
    distinct.forEach((maker) => readers[maker]!.push(place));
    return distinct.size;
  });
  const ready = waits.flatMap((count, place) => (count === 0 ? [place] : []));
  let done = 0;
  for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
    done += 1;
    for (const reader of readers[place]!) if ((waits[reader]! -= 1) === 0) ready.push(reader);
  }
  if (done === nodes.length) return;
  const stuck = nodes[waits.findIndex((count) => count > 0)]!;
  throw new GraphError(
    `${where}: ${what} has a cycle: ${stuck.operator} ${shownName(stuck.name)} waits for its own output`,
    HINT,
  );
}
